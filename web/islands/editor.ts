import type { EditorSetting } from '../editor/setting.ts';
import { Editor } from './parts/editor/editor.ts';

// Puts an editor that tracks changes in the place of the plain fields of a text, and saves what is written by itself. What the
// page shows without it goes on working where it does not start.
for (const root of document.querySelectorAll<HTMLElement>('[data-editor]')) start(root);

function start(root: HTMLElement): void {
  const setting: EditorSetting = JSON.parse(root.dataset['editor'] ?? '{}');
  const list = root.querySelector<HTMLElement>('[data-editor-changes]');
  if (list === null) return;
  const editor = new Editor(root, list, setting);
  window.addEventListener('beforeunload', (event) => {
    if (editor.saver.isWaiting) event.preventDefault();
  });
}
