import { useState } from 'preact/hooks';
import type { DeskAction } from '../protocol.ts';
import { Dialog } from './dialog.tsx';
import { fieldsOf } from './fields.tsx';
import type { Given } from './given.ts';
import { usePage } from './store.ts';

const base64Of = async (file: File): Promise<string> => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 32_768)
    text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(text);
};

interface Props {
  /** What was pasted or dropped into the page, to begin with. */
  readonly given: Given;
  onClose(): void;
}

/** Adds articles: one that is pasted or at an address, or any number of files. */
export function AddArticle({ given, onClose }: Props) {
  const { act, openArticle } = usePage();
  const [way, setWay] = useState<'paste' | 'file' | 'address'>(given.files ? 'file' : 'paste');
  const [files, setFiles] = useState<readonly File[]>(given.files ?? []);
  const [isBusy, setBusy] = useState(false);
  const isOne = way !== 'file' || files.length < 2;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const word = fieldsOf(form);
    const about = Object.fromEntries(
      ['title', 'publisher', 'published', 'url'].flatMap((key) => (word(key) ? [[key, word(key)]] : [])),
    );
    setBusy(true);
    const all: DeskAction[] =
      way === 'address' ? [{ do: 'add-article', address: word('address'), about }]
      : way === 'paste' ? [{ do: 'add-article', text: String(new FormData(form).get('text') ?? ''), about }]
      : await Promise.all(files.map(async (file) => ({ do: 'add-article', file: { name: file.name, base64: await base64Of(file) }, about: isOne ? about : {} }) as const)); // biome-ignore format: a row a way
    // One after the other: the first that is refused is said, and those after it stay to be added.
    let first: string | undefined;
    let added = 0;
    for (const one of all) {
      const answer = await act(one);
      if (!answer) break;
      first ??= answer.made;
      added++;
    }
    if (added < all.length) setFiles(files.slice(added));
    else onClose();
    setBusy(false);
    if (first !== undefined) openArticle(first);
  };
  return (
    <Dialog title="Add an article" onClose={onClose}>
      <div class="tabs">
        {(['paste', 'file', 'address'] as const).map((name) => (
          <button type="button" key={name} aria-pressed={way === name} onClick={() => setWay(name)}>
            {name === 'paste' ? 'Paste its text' : name === 'file' ? 'From files' : 'From an address'}
          </button>
        ))}
      </div>
      <form class="form" onSubmit={submit}>
        {way === 'paste' && (
          <label>
            Text
            <textarea name="text" rows={9} required defaultValue={given.text ?? ''} />
          </label>
        )}
        {way === 'file' && (
          <label>
            Files (text, Markdown, HTML or PDF; several at once will do)
            <input
              type="file"
              name="file"
              multiple
              required={files.length === 0}
              accept=".txt,.md,.html,.htm,.pdf"
              onChange={(event) => setFiles([...(event.currentTarget.files ?? [])])}
            />
            {files.length > 0 && <small>{files.map(({ name }) => name).join(', ')}</small>}
          </label>
        )}
        {way === 'address' && (
          <label>
            Address
            <input type="url" name="address" required placeholder="https://" />
          </label>
        )}
        {isOne && (
          <div class="two">
            <label>
              Title
              <input name="title" />
            </label>
            <label>
              Publisher
              <input name="publisher" />
            </label>
            <label>
              Published
              <input name="published" placeholder="2025-11-09" />
            </label>
            {way !== 'address' && (
              <label>
                Its address
                <input name="url" />
              </label>
            )}
          </div>
        )}
        <p class="soft">
          {isOne ? 'Leave empty what the article itself says. ' : 'What is known of each is read from it. '}
          “Tuesday” is counted from the day of publication.
        </p>
        <p>
          <button type="submit" class="main" disabled={isBusy}>
            {isBusy ? 'Adding …' : isOne ? 'Add the article' : `Add ${files.length} articles`}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
