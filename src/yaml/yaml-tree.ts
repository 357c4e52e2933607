import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE } from 'js-yaml';

/** A node of a document with the offset at which it starts: what turns a path into a place. */
export interface TreeNode {
  offset: number;
  /** For maps: each key with its own offset and its value. */
  readonly entries?: Map<string, { readonly offset: number; readonly node: TreeNode }>;
  readonly items?: TreeNode[];
  /** Nodes that it holds, itself included, with every alias written out. */
  size: number;
}

/** What is wrong with a tree, and where. */
export interface TreeFault {
  readonly message: (lineOf: (offset: number) => string) => string;
  readonly offset: number;
  /** The document cannot be used at all. */
  readonly fatal: boolean;
}

/** Aliases may write out to this many nodes in one document; more is a bomb, not a shorthand. */
const MAX_ALIASED_NODES = 10_000;

interface Open {
  readonly node: TreeNode;
  /** The key that waits for its value. */
  key?: { readonly name: string; readonly offset: number };
  readonly isMap: boolean;
}

/** Where a scalar begins: with its quotation mark, or with the `|` or `>` of its block; negative where nothing is written. */
function scalarStart(text: string, event: Extract<Event, { valueStart: number }>, following: number): number {
  switch (event.style) {
    case SCALAR_STYLE.SINGLE_QUOTED:
    case SCALAR_STYLE.DOUBLE_QUOTED:
      return event.valueStart - 1;
    case SCALAR_STYLE.LITERAL_BLOCK:
    case SCALAR_STYLE.FOLDED_BLOCK: {
      // The header is the line before the first line of the block, or what is left of it.
      let from = event.valueStart - 1;
      if (text[from] === '\n' && text[from - 1] === '\r') from--;
      const wall = Math.max(following, event.anchorEnd, event.tagEnd);
      while (from > wall && text[from - 1] !== '\n' && text[from - 1] !== '\r') from--;
      const header = text.slice(from, event.valueStart).search(/[|>]/u);
      return header < 0 ? event.valueStart : from + header;
    }
    default:
      return event.valueStart;
  }
}

/** Where the line is that begins another document. */
function separatorIn(text: string, end: number): number {
  const at = text.slice(end).search(/(?<=[\r\n])---(?=\s|$)/u);
  return at < 0 ? 0 : end + at;
}

/** Where an item of a list begins of which nothing but its dash is written: the first one with its list, another in a line below. */
function emptyItemStart(text: string, { offset, items = [] }: TreeNode, end: number): number {
  if (items.length === 0) return offset;
  const from = Math.max(end, items.at(-1)?.offset ?? 0);
  const lead = /[\r\n][ \t]*-[ \t]*(?=[#\r\n]|$)/u.exec(text.slice(from));
  return lead ? from + lead.index + lead[0].lastIndexOf('-') : offset;
}

/** Builds the tree of the first document of an event stream. Keys that are used twice name both places. */
export function buildTree(
  events: readonly Event[],
  text: string,
): { root: TreeNode | undefined; faults: TreeFault[] } {
  const faults: TreeFault[] = [];
  const anchors = new Map<string, TreeNode>();
  const stack: Open[] = [];
  let root: TreeNode | undefined;
  let documents = 0;
  let aliased = 0;
  /** Where the scalar before ends. */
  let end = 0;

  const place = (node: TreeNode, offset: number, name: string): void => {
    const parent = stack.at(-1);
    if (!parent) {
      root = node;
    } else if (!parent.isMap) {
      parent.node.items?.push(node);
    } else if (!parent.key) {
      parent.key = { name, offset };
    } else {
      addEntry(parent, node);
    }
  };
  const addEntry = (parent: Open, node: TreeNode): void => {
    const { name, offset } = parent.key as { name: string; offset: number };
    parent.key = undefined;
    if (name === '__proto__') {
      faults.push({
        message: () => 'The key "__proto__" cannot be used. Choose another name.',
        offset,
        fatal: false,
      });
    }
    const first = parent.node.entries?.get(name);
    if (first) {
      const message: TreeFault['message'] = (lineOf) =>
        `The key "${name}" is used twice: here and in ${lineOf(first.offset)}. Rename or merge one of them.`;
      faults.push({ message, offset, fatal: false });
    } else parent.node.entries?.set(name, { offset, node });
  };
  const anchor = (event: { anchorStart: number; anchorEnd: number }, node: TreeNode): void => {
    if (event.anchorStart >= 0) anchors.set(text.slice(event.anchorStart, event.anchorEnd), node);
  };

  for (const event of events) {
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        if (++documents > 1) {
          const message = 'A file holds one YAML document; this one holds several. Split it.';
          return {
            root,
            faults: [...faults, { message: () => message, offset: separatorIn(text, end), fatal: true }],
          };
        }
        break;
      case EVENT_ID.MAPPING:
      case EVENT_ID.SEQUENCE: {
        const isMap = event.type === EVENT_ID.MAPPING;
        const node: TreeNode = {
          offset: event.start,
          size: 1,
          ...(isMap ? { entries: new Map() } : { items: [] }),
        };
        anchor(event, node);
        place(node, event.start, '');
        stack.push({ node, isMap });
        break;
      }
      case EVENT_ID.SCALAR: {
        const isKey = stack.at(-1)?.isMap && !stack.at(-1)?.key;
        const parent = stack.at(-1);
        const isEmptyItem = event.valueStart < 0 && parent !== undefined && !parent.isMap;
        const offset = isEmptyItem ? emptyItemStart(text, parent.node, end) : scalarStart(text, event, end);
        const node: TreeNode = { offset, size: 1 };
        end = Math.max(end, event.valueEnd);
        anchor(event, node);
        place(node, offset, isKey ? getScalarValue(text, event) : '');
        break;
      }
      case EVENT_ID.ALIAS: {
        const target = anchors.get(text.slice(event.anchorStart, event.anchorEnd));
        const isOpen = stack.some(({ node }) => node === target);
        aliased += target?.size ?? 1;
        if (isOpen || aliased > MAX_ALIASED_NODES) {
          const message = isOpen
            ? 'An alias may not be inside what it names.'
            : 'Aliases repeat too much here. Write the values out.';
          return {
            root,
            faults: [...faults, { message: () => message, offset: event.anchorStart, fatal: true }],
          };
        }
        place({ ...(target ?? { size: 1 }), offset: event.anchorStart }, event.anchorStart, '');
        break;
      }
      case EVENT_ID.POP: {
        const closed = stack.pop()?.node;
        if (!closed) break;
        const children = closed.items ?? [...(closed.entries?.values() ?? [])].map(({ node }) => node);
        for (const child of children) closed.size += child.size;
        break;
      }
    }
  }
  return { root, faults };
}
