import { Dialog } from './dialog.tsx';

const KEYS: readonly (readonly [keys: string, what: string])[] = [
  ['x', 'Go to the text'],
  ['← →', 'In the text: the word before or after; with Shift, take more words'],
  ['↑ ↓', 'In the text: the sentence before or after'],
  ['. ,', 'In the text: the next or the previous date, number or time not recorded yet'],
  ['Enter', 'Record the words that are chosen; in the form, take what is proposed'],
  ['1 – 9', 'After a claim: take the passage of another article that says the same'],
  ['n p', 'The next or the previous article'],
  ['q', 'Go to the questions'],
  ['f', 'Go to the findings'],
  ['s', 'Go to the suggestions; there t takes, e edits, r refuses, l leaves for later'],
  ['m', 'The matrix'],
  ['a', 'Add an article'],
  ['u, Ctrl+Z', 'Take the last change back; with Shift, make it again'],
  ['?', 'This list'],
];

export function Help({ onClose }: { onClose(): void }) {
  return (
    <Dialog title="Keys" onClose={onClose}>
      <dl class="keys">
        {KEYS.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p class="soft">
        Everything is written at once into the YAML files of the workspace. With the mouse: select words in
        the text. Files may be dropped anywhere, and an article pasted outside of a field.
      </p>
    </Dialog>
  );
}
