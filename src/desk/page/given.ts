import { useEffect } from 'preact/hooks';
import { isTyping } from './keys.ts';

/** What a person drops or pastes into the page to have it added. */
export interface Given {
  readonly text?: string;
  readonly files?: readonly File[];
}

/** Letters of a pasted text at least that may be an article. */
const LEAST = 200;

/** Calls back where files are dropped on the page, or an article is pasted into it and not into a field. */
export function useGiven(isOn: boolean, onGiven: (given: Given) => void): void {
  useEffect(() => {
    if (!isOn) return;
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent) => hasFiles(event) && event.preventDefault();
    const drop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (files.length > 0) onGiven({ files });
    };
    const paste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!isTyping(event) && text.length >= LEAST) onGiven({ text });
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    window.addEventListener('paste', paste);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
      window.removeEventListener('paste', paste);
    };
  }, [isOn, onGiven]);
}
