import type { EditorView } from 'prosemirror-view';
import { paragraphsPasted, paragraphsTyped, type PastedNode } from '../../../editor/pasted.ts';
import { sliceOf } from '../../../editor/tracking.ts';

/** What an office program put on the clipboard, read without being shown: nothing of it runs, nothing is fetched. */
function nodeOf(node: Node): PastedNode {
  const isElement = node instanceof Element;
  return {
    name: isElement ? node.nodeName.toLowerCase() : node.nodeType === Node.DOCUMENT_NODE ? 'html' : '',
    text: node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '') : '',
    children: [...node.childNodes].map(nodeOf),
    attribute: (name) => (isElement ? (node.getAttribute(name) ?? undefined) : undefined),
  };
}

/** Puts what is pasted into the text as plain paragraphs; where none can stand, as lines. */
export const pasteInto =
  (takesParagraphs: boolean) =>
  (view: EditorView, event: ClipboardEvent): boolean => {
    const { clipboardData } = event;
    if (clipboardData === null) return true;
    const html = clipboardData.getData('text/html');
    const paragraphs =
      html === ''
        ? paragraphsTyped(clipboardData.getData('text/plain'))
        : paragraphsPasted(nodeOf(new DOMParser().parseFromString(html, 'text/html')));
    if (paragraphs.length === 0) return true;
    const slice = sliceOf(takesParagraphs ? paragraphs : [paragraphs.join('\n')]);
    view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView());
    return true;
  };
