/** What an element says of the words in it: they are beside the article, of a picture or of another writer, or a link. */
export interface BlockMarks {
  readonly isBeside: boolean;
  readonly isApart: boolean;
  readonly isLink: boolean;
}

/** The words of a page as they are read, a block a line, with the places of blocks of which all words are marked so. */
export class PageBlocks {
  readonly blocks: string[] = [];
  readonly beside = new Set<number>();
  readonly apart = new Set<number>();
  readonly links = new Set<number>();
  #words: string[] = [];
  /** What all words of the open block have been so far. */
  #all: BlockMarks = ALL;

  /** The words of the block that is being read. */
  get open(): string {
    return this.#words.join('');
  }

  /** The same as one line. */
  get openLine(): string {
    return this.open.replace(/\s+/gu, ' ').trim();
  }

  /** @param marks Those of the element that the words are in. */
  write(text: string, marks: BlockMarks | undefined): void {
    this.#words.push(text);
    if (text.trim() === '') return;
    const { isBeside, isApart, isLink } = this.#all;
    this.#all = {
      isBeside: isBeside && (marks?.isBeside ?? false),
      isApart: isApart && (marks?.isApart ?? false),
      isLink: isLink && (marks?.isLink ?? false),
    };
  }

  /** Ends the block that is being read. */
  end(): void {
    const line = this.openLine;
    if (line !== '') {
      if (this.#all.isBeside) this.beside.add(this.blocks.length);
      if (this.#all.isApart) this.apart.add(this.blocks.length);
      if (this.#all.isLink) this.links.add(this.blocks.length);
      this.blocks.push(line);
    }
    this.#words = [];
    this.#all = ALL;
  }
}

const ALL: BlockMarks = { isBeside: true, isApart: true, isLink: true };
