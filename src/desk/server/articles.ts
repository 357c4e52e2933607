import { editMetadata } from '../../articles/edit-metadata.ts';
import { idSchema } from '../../articles/metadata.ts';
import { placeArticle } from '../../workspace/add-article.ts';
import { type Config, loadConfig } from '../../workspace/config.ts';
import { type GotArticle, getArticle } from '../../workspace/get-article.ts';
import { openSourceFolder } from '../../workspace/source-folder.ts';
import { ActionError, type Plan } from '../edits/index.ts';
import type { DeskAction } from '../protocol.ts';
import type { DeskWorkspace } from './read-workspace.ts';

interface Surroundings {
  readonly cwd: string;
  readonly version: string;
  readonly today: string;
  readonly config: Config | undefined;
}

interface Added {
  readonly id: string;
  /** Undefined where the very same text is there already. */
  readonly path: string | undefined;
  readonly said: string;
}

/** What a person may say of an article in the desk. */
const FIELDS = ['title', 'publisher', 'published', 'written', 'url', 'language', 'origin', 'author'] as const;

/** Adds an article as "reconcile add" does: from an address, a file or pasted words. */
export async function addArticle(
  action: Extract<DeskAction, { do: 'add-article' }>,
  { cwd, version, today, config }: Surroundings,
): Promise<Added> {
  const { address, text, file, about = {} } = action;
  const given = address !== undefined ? address.trim() : '-';
  if (address !== undefined && !/^https?:\/\//iu.test(given))
    throw new ActionError('An address begins with http:// or https://.');
  const bytes = file ? Buffer.from(file.base64, 'base64') : Buffer.from(text ?? '', 'utf8');
  if (address === undefined && bytes.length === 0)
    throw new ActionError('There is no text to add. Paste the article first.');
  const intake = {
    url: about.url || undefined,
    as: file ? undefined : ('text' as const),
    charset: undefined,
    keepsAll: false,
    allowsPrivate: false,
  };
  const context = {
    cwd,
    version,
    notify: () => {},
    async *bytes() {
      yield new Uint8Array(bytes);
    },
  };
  const got = withAbout(
    await getArticle(given, address === undefined ? intake : { ...intake, as: undefined }, context),
    about,
    file?.name,
  );
  const own = about.id?.trim();
  if (own && !idSchema.safeParse(own).success)
    throw new ActionError(`"${own}" is not an id. Use letters, digits, ".", "_" and "-", without spaces.`);
  const now = config ?? loadConfig({ cwd, patterns: [] });
  const folder = openSourceFolder(cwd, now);
  const placed = await placeArticle(
    got,
    { dryRun: false, id: own || undefined },
    { cwd, config: now, folder, planned: [], today },
  );
  if (placed.again)
    return { id: placed.id, path: undefined, said: `${placed.id} has this text already, word for word` };
  return { id: placed.id, path: placed.path, said: `added ${placed.id}` };
}

/** What a person says of an article goes before what was found on its page. */
function withAbout(
  got: GotArticle,
  about: Readonly<Record<string, string>>,
  name: string | undefined,
): GotArticle {
  const { title, publisher, published, language } = about;
  return {
    url: about.url || got.url,
    fileName: name ?? got.fileName,
    article: {
      ...got.article,
      ...(title && { title }),
      ...(publisher && { publisher }),
      ...(language && { language }),
      ...(published && { published: { value: published, where: 'stated in the desk' } }),
    } as GotArticle['article'],
  };
}

/** Edits what is known of an article: in its front matter, or in the sources.yaml beside it. */
export function articleEdit(
  { id, set }: Extract<DeskAction, { do: 'edit-article' }>,
  { sources }: DeskWorkspace,
): Plan {
  const source = sources.find((one) => one.id === id);
  if (!source) throw new ActionError(`There is no article "${id}".`);
  for (const key of Object.keys(set))
    if (!(FIELDS as readonly string[]).includes(key))
      throw new ActionError(`"${key}" of an article is not edited here.`);
  return { edits: [editMetadata(source, set)], what: `what is known of "${id}"` };
}
