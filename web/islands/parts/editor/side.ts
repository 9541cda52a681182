import { baseKeymap } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { Plugin, TextSelection, type Command, type EditorState } from 'prosemirror-state';
import { Decoration, DecorationSet, EditorView } from 'prosemirror-view';
import type { Language } from '../../../../domain/language.ts';
import { suggestedTextOf } from '../../../editor/document.ts';
import { startOf } from '../../../editor/schema.ts';
import type { EditorSetting } from '../../../editor/setting.ts';
import type { SuggestedText } from '../../../editor/suggested-text.ts';
import { stateOf, tracked } from '../../../editor/tracking.ts';
import { commentRanges } from './passage.ts';
import { pasteInto } from './paste.ts';

/** A line end within a provision: a new line, no new paragraph. */
const newLine: Command = (state, dispatch) => {
  dispatch?.(state.tr.insertText('\n').scrollIntoView());
  return true;
};

const ENTRY_OF_LIST = /^(?:[–•-]|\d{1,3}[.)°]|[a-z][.)]) /u;

/** One language of the text in its editor. */
export class Side {
  readonly language: Language;
  readonly view: EditorView;
  readonly #plugins: readonly Plugin[];

  constructor(place: HTMLElement, language: Language, setting: EditorSetting, changed: () => void) {
    this.language = language;
    const isWritable = setting.writable.includes(language);
    const { takesParagraphs, words } = setting;
    this.#plugins = [
      keymap({
        'Mod-z': undo,
        'Mod-y': redo,
        'Mod-Shift-z': redo,
        'Shift-Enter': newLine,
        ...(takesParagraphs ? {} : { Enter: newLine }),
      }),
      keymap(baseKeymap),
      new Plugin({ props: { decorations: (state) => decorationsOf(state, setting, language) } }),
    ];
    this.view = new EditorView(place, {
      state: stateOf(setting.texts[language] ?? [], this.#plugins),
      editable: () => isWritable,
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': words.text[language],
        'aria-readonly': String(!isWritable),
        tabindex: '0',
        lang: language,
        class: 'app-editor__text',
      },
      dispatchTransaction: (transaction) => {
        const { state } = this.view;
        const next = state.apply(tracked(transaction, state, newChange));
        const isChanged = !next.doc.eq(state.doc);
        this.view.updateState(next);
        if (isChanged) changed();
      },
      handlePaste: pasteInto(takesParagraphs),
      handleDrop: () => true,
    });
  }

  get text(): SuggestedText {
    return suggestedTextOf(this.view.state.doc);
  }

  /** Shows another text, of which nothing can be undone. */
  show(text: SuggestedText): void {
    this.view.updateState(stateOf(text, this.#plugins));
  }

  /** Gives new provisions the ids that they have in the draft since it was saved. */
  name(saved: SuggestedText): void {
    const { state } = this.view;
    const { tr } = state;
    if (state.doc.childCount !== saved.length) return;
    const taken = new Set(this.text.map(({ id }) => id));
    state.doc.forEach((block, offset, index) => {
      const id = saved[index]?.id;
      if (id === undefined || taken.has(id) || block.attrs['provision'] !== null) return;
      tr.setNodeAttribute(offset, 'provision', id);
    });
    if (tr.docChanged) this.view.updateState(state.apply(tr.setMeta('addToHistory', false)));
  }

  do(command: Command): void {
    command(this.view.state, (transaction) => this.view.dispatch(transaction));
  }

  /** Leads to where a change stands. */
  lead(change: string): void {
    const { state } = this.view;
    let from: number | undefined;
    state.doc.descendants((node, pos) => {
      const isHere = node.marks.some(({ attrs }) => attrs['id'] === change) || startOf(node.attrs)?.change === change;
      if (isHere) from ??= node.isText ? pos : pos + 1;
    });
    if (from === undefined) return;
    this.view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(from))).scrollIntoView());
    this.view.focus();
  }
}

const newChange = (): string => `c-${crypto.randomUUID().slice(0, 12)}`;

/** What is shown beside the words: which paragraphs are entries of a list, which passages were commented. */
function decorationsOf(state: EditorState, { comments }: EditorSetting, language: Language): DecorationSet {
  const found: Decoration[] = [];
  state.doc.forEach((block, offset) => {
    if (ENTRY_OF_LIST.test(block.textContent)) {
      found.push(Decoration.node(offset, offset + block.nodeSize, { class: 'app-editor__entry' }));
    }
  });
  const own = comments.filter((comment) => comment.language === language);
  for (const { from, to, id } of commentRanges(state.doc, own)) {
    found.push(Decoration.inline(from, to, { class: 'app-editor__commented', 'aria-details': `comment-${id}` }));
  }
  return DecorationSet.create(state.doc, found);
}
