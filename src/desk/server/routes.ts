import { statementsOf } from '../../articles/statements/index.ts';
import { loadReader } from '../../discover/draft/reader.ts';
import { InputError } from '../../problems.ts';
import html from '../../report/formats/html.ts';
import THEME from '../../report/page/theme.css?text';
import TOLL_STYLE from '../../report/page/toll.css?text';
import { boardOf } from '../../report/shared/board.ts';
import { tollsOf } from '../../report/shared/toll.ts';
import { drawToll, TOLL_LEGEND, tollNotes } from '../../report/shared/toll-drawing.ts';
import { parseAnchor } from '../../values/anchor.ts';
import { UsageError } from '../../workspace/errors.ts';
import { judgedDraft } from '../draft.ts';
import { ActionError } from '../edits/index.ts';
import { proposalFor, storyAnchor } from '../mark.ts';
import STYLE from '../page/desk.css?text';
import SCRIPT from '../page/main.tsx?bundle';
import type { DeskText, DeskTolls } from '../protocol.ts';
import { digestOf } from '../snapshot.ts';
import { actionFrom, draftSchema, markSchema } from './actions.ts';
import type { Desk } from './desk.ts';
import { HttpError, type PageRequest, type Reply } from './http.ts';

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>reconcile desk</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/desk.css">
<script src="/desk.js" defer></script>
</head>
<body><div id="desk"><p class="loading">Reading the articles …</p></div><noscript>The desk needs JavaScript.</noscript></body>
</html>
`;

const json = (data: unknown): Reply => ({ type: 'application/json', body: JSON.stringify(data) });

/** Answers what the page asks. A change is one POST; everything else only reads. */
export function routesOf(desk: Desk, version: string): (request: PageRequest) => Promise<Reply | null> {
  return async (request) => {
    const { method, path, query } = request;
    if (method === 'POST')
      return posted(desk, request).catch((error: unknown) => {
        throw refusal(error);
      });
    switch (path) {
      case '/':
        return { type: 'text/html', body: PAGE };
      case '/desk.js':
        return { type: 'text/javascript', body: SCRIPT };
      case '/desk.css':
        return { type: 'text/css', body: THEME + TOLL_STYLE + STYLE };
      case '/api/state':
        desk.readAhead();
        return json(desk.state);
      case '/api/text':
        return json(textOf(desk, query.get('id') ?? ''));
      case '/api/cards':
        return json(await desk.cards());
      case '/api/tolls':
        return json(drawnTolls(desk));
      case '/api/events': {
        const { send, onClose } = request.stream();
        send(String(desk.state.version));
        onClose(desk.listen((now) => send(String(now))));
        return null;
      }
      case '/report.html': {
        if (!desk.report) throw new HttpError(409, 'There is no report yet.');
        const body = await html(desk.report, { width: 80, color: 0, version });
        return { type: 'text/html', body, saveAs: 'report.html' };
      }
      default:
        throw new HttpError(404, 'There is nothing here.');
    }
  };
}

async function posted(desk: Desk, request: PageRequest): Promise<Reply> {
  const data = await request.json();
  if (request.path === '/api/mark') {
    const marked = markSchema.safeParse(data).data;
    const source = desk.workspace?.sources.find(({ id }) => id === marked?.source);
    if (!marked || !source || !desk.workspace) throw new HttpError(404, 'There is no such article.');
    const { start, end } = marked;
    if (start < source.bodyStart || end > source.text.length || start >= end || end - start > 5000)
      throw new HttpError(400, 'Mark a few words of the article.');
    return json(proposalFor(source, { start, end }, await desk.marking()));
  }
  if (request.path === '/api/draft') {
    const draft = draftSchema.safeParse(data).data;
    const { workspace, report } = desk;
    if (!draft || !workspace || !report) throw new HttpError(400, 'There is no draft to check.');
    const { text, published } = draft;
    if (published && !parseAnchor(published))
      throw new HttpError(422, `A day is written such as 2025-11-09, not "${published}".`);
    const reader = await loadReader();
    return json(judgedDraft(text, published, { ...workspace, report, reader }));
  }
  if (request.path !== '/api/act') throw new HttpError(404, 'There is nothing here.');
  const action = actionFrom(data);
  if (!action) throw new HttpError(400, 'The desk does not know this change.');
  return json(await desk.act(action));
}

/** What a person asked for and cannot be done is said in a sentence. */
function refusal(error: unknown): unknown {
  if (error instanceof ActionError || error instanceof UsageError) return new HttpError(422, error.message);
  if (error instanceof InputError)
    return new HttpError(422, error.problems.map(({ message }) => message).join(' '));
  return error;
}

/** Drawings of counts that the page is sent at once. */
const MOST_TOLLS = 40;

/** Counts that change, by day. */
function drawnTolls({ report }: Desk): DeskTolls {
  const tolls = report ? tollsOf(report, boardOf(report)).slice(0, MOST_TOLLS) : [];
  return {
    legend: TOLL_LEGEND,
    tolls: tolls.map(({ question, toll, inConflict }) => ({
      question: question.id,
      chart: drawToll(toll, inConflict),
      notes: tollNotes(toll),
    })),
  };
}

/** An article with its sentences and values; null where it is gone by now, as after an undo that a page has not seen yet. */
function textOf({ workspace }: Desk, id: string): DeskText | null {
  const source = workspace?.sources.find((one) => one.id === id);
  if (!workspace || !source) return null;
  const statements = statementsOf(source, {
    profile: workspace.profile,
    story: storyAnchor(workspace.registry),
  });
  return {
    id,
    digest: digestOf(source),
    bodyStart: source.bodyStart,
    text: source.text.slice(source.bodyStart),
    sentences: statements.map(({ start, end, isParagraphStart }) => [start, end, isParagraphStart]),
    values: statements.flatMap(({ mentions }) =>
      mentions
        .filter((mention) => !mention.isReference)
        .map(({ start, end, type }) => [start, end, type] as const),
    ),
  };
}
