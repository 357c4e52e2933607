import { render } from 'preact';
import { App } from './app.tsx';

const root = document.getElementById('desk');
if (root) {
  root.textContent = '';
  render(<App />, root);
}
