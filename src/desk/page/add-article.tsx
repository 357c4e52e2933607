import { useState } from 'preact/hooks';
import { Dialog } from './dialog.tsx';
import { usePage } from './store.ts';

const base64Of = async (file: File): Promise<string> => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 32_768)
    text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(text);
};

/** Adds an article: pasted, from a file or from an address. */
export function AddArticle({ onClose }: { onClose(): void }) {
  const { act, openArticle } = usePage();
  const [way, setWay] = useState<'paste' | 'file' | 'address'>('paste');
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget as HTMLFormElement);
    const word = (key: string) => String(data.get(key) ?? '').trim();
    const about = Object.fromEntries(
      ['title', 'publisher', 'published', 'url'].flatMap((key) => (word(key) ? [[key, word(key)]] : [])),
    );
    setBusy(true);
    const file = data.get('file');
    const made =
      way === 'address' ? await act({ do: 'add-article', address: word('address'), about })
      : way === 'file' && file instanceof File ? await act({ do: 'add-article', file: { name: file.name, base64: await base64Of(file) }, about })
      : await act({ do: 'add-article', text: String(data.get('text') ?? ''), about }); // biome-ignore format: a row a way
    setBusy(false);
    if (!made) return;
    onClose();
    if (made.made) openArticle(made.made);
  };
  return (
    <Dialog title="Add an article" onClose={onClose}>
      <div class="tabs">
        {(['paste', 'file', 'address'] as const).map((name) => (
          <button type="button" key={name} aria-pressed={way === name} onClick={() => setWay(name)}>
            {name === 'paste' ? 'Paste its text' : name === 'file' ? 'From a file' : 'From an address'}
          </button>
        ))}
      </div>
      <form class="form" onSubmit={submit}>
        {way === 'paste' && (
          <label>
            Text
            <textarea name="text" rows={9} required />
          </label>
        )}
        {way === 'file' && (
          <label>
            File (text, Markdown, HTML or PDF)
            <input type="file" name="file" required accept=".txt,.md,.html,.htm,.pdf" />
          </label>
        )}
        {way === 'address' && (
          <label>
            Address
            <input type="url" name="address" required placeholder="https://" />
          </label>
        )}
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
        <p class="soft">Relative dates such as “Tuesday” are read against the day of publication.</p>
        <p>
          <button type="submit" class="main" disabled={isBusy}>
            {isBusy ? 'Adding …' : 'Add the article'}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
