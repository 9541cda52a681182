import { redo, undo } from 'prosemirror-history';
import type { Language, Twins } from '../../../../domain/language.ts';
import { timeOfDay } from '../../../../locales/dates.ts';
import { OUTCOME, type EditorSetting, type SavedText } from '../../../editor/setting.ts';
import { plainText, proposedIn, type Proposed, type SuggestedTwins } from '../../../editor/suggested-text.ts';
import { settle } from '../../../editor/tracking.ts';
import { partIn, passUnlessAway, putInPlace } from '../page-part.ts';
import { ChangeList } from './change-list.ts';
import { button, filled, make, pageLanguage } from './make.ts';
import { chosenIn } from './passage.ts';
import { forget, keptBefore, Saver, type ToSave } from './saver.ts';
import { Side } from './side.ts';

/** The editor of a text: one side a language, the list of changes, what is said of saving. */
export class Editor {
  readonly saver: Saver;
  readonly #setting: EditorSetting;
  readonly #sides: readonly Side[];
  readonly #list: ChangeList;
  readonly #status = make('p', { class: 'govuk-hint', role: 'status', 'data-editor-status': '' });
  #open: string | undefined;
  readonly #notice = make('div', { 'data-editor-notice': '' });

  constructor(root: HTMLElement, list: HTMLElement, setting: EditorSetting) {
    this.#setting = setting;
    list.replaceChildren();
    this.#list = new ChangeList(list, setting, {
      decide: ({ change, language }, decision) =>
        this.#sideOf(language)?.do(settle((each) => (each === change ? decision : 'KEEP'))),
      decideAll: (decision) => {
        for (const side of this.#sides) side.do(settle(() => decision));
      },
      lead: ({ change, language }) => this.#sideOf(language)?.lead(change),
      motive: () => this.saver.later(),
    });
    this.#sides = [...root.querySelectorAll<HTMLElement>('[data-editor-text]')].map((place) => this.#sideIn(place));
    for (const plain of root.querySelectorAll<HTMLElement>('[data-editor-plain]')) plain.remove();
    root.prepend(this.#notice, this.#status);
    this.saver = new Saver(setting, () => this.#toSave(), {
      typing: () => this.#say(setting.words.typing),
      saving: () => this.#say(setting.words.saving),
      saved: (saved) => this.#saved(saved),
      stale: (current, mine) => this.#stale(current, mine),
      failed: () => this.#say(setting.words.failed),
      refused: (why) => this.#say(filled(setting.words.refused, { why })),
    });
    this.#showChanges();
    this.#offerKept();
    this.#bindComments();
  }

  #sideOf(language: Language): Side | undefined {
    return this.#sides.find((side) => side.language === language);
  }

  #sideIn(place: HTMLElement): Side {
    const { words, writable } = this.#setting;
    const language: Language = place.dataset['editorText'] === 'nl' ? 'nl' : 'fr';
    const isWritable = writable.includes(language);
    const lang = document.documentElement.lang;
    const tools = make('div', {
      class: 'app-editor__tools',
      role: 'group',
      'aria-label': `${words.tools} – ${language.toUpperCase()}`,
      lang,
    });
    const hint = make('p', { class: 'govuk-hint', lang }, isWritable ? words.textHint : words.readOnly);
    const box = make('div', { class: 'app-editor', 'data-editor-box': language });
    place.replaceChildren(hint, tools, box);
    const side = new Side(box, language, this.#setting, () => this.#changed());
    if (isWritable) {
      tools.append(
        button(words.undo, () => side.do(undo)),
        button(words.redo, () => side.do(redo)),
      );
    }
    tools.append(button(words.comment, () => this.#choose(side), { 'data-editor-choose': language }));
    return side;
  }

  #changed(): void {
    this.#showChanges();
    this.saver.later();
  }

  #showChanges(): void {
    const all = this.#sides.flatMap(({ language, text }): readonly Proposed[] => proposedIn(language, text));
    this.#list.show(all);
  }

  #texts(): SuggestedTwins {
    const written = this.#sides.filter(({ language }) => this.#setting.writable.includes(language));
    return Object.fromEntries(written.map(({ language, text }) => [language, text]));
  }

  #toSave(): ToSave {
    const texts = this.#texts();
    const open = new Set(
      this.#sides.flatMap(({ language, text }) => proposedIn(language, text).map(({ change }) => change)),
    );
    const motives = Object.entries(this.#list.motives).filter(([change]) => open.has(change));
    return { texts, motives: Object.fromEntries<Twins>(motives) };
  }

  #say(text: string): void {
    this.#status.textContent = text;
  }

  #saved(saved: SavedText): void {
    this.#list.know(saved.changes);
    for (const side of this.#sides) side.name(saved.texts[side.language] ?? []);
    this.#showChanges();
    void this.#showOutcome(saved);
    if (!this.saver.isWaiting)
      this.#say(filled(this.#setting.words.saved, { time: timeOfDay(pageLanguage(), new Date().toISOString()) }));
  }

  /** What became of changes that are no longer open, or are again: which instructions they made, the server knows. */
  async #showOutcome({ changes }: SavedText): Promise<void> {
    const open = changes.map(({ change }) => change).join(' ');
    if (open === this.#open) return;
    this.#open = open;
    try {
      const part = await partIn(await fetch(window.location.href), OUTCOME);
      if (part !== null) putInPlace(part);
    } catch (error) {
      passUnlessAway(error);
    }
  }

  /** Shows what somebody else saved, with what was written here beside it. */
  #stale(current: SavedText, mine: ToSave): void {
    const { words } = this.#setting;
    for (const side of this.#sides) side.show(current.texts[side.language] ?? []);
    this.#list.know(current.changes);
    this.#showChanges();
    const who = filled(words.staleWho, {
      name: current.savedBy ?? '',
      time: timeOfDay(pageLanguage(), current.savedAt ?? new Date().toISOString()),
    });
    this.#notify(words.staleTitle, `${who} ${words.staleKept}`, mine.texts);
    this.#say('');
  }

  #offerKept(): void {
    const kept = keptBefore(this.#setting);
    if (kept !== undefined) this.#notify(this.#setting.words.keptHere, '', kept.texts);
  }

  #notify(title: string, text: string, mine: SuggestedTwins): void {
    const { words } = this.#setting;
    const close = button(words.close, () => {
      forget(this.#setting);
      this.#notice.replaceChildren();
      this.#sides[0]?.view.focus();
    });
    const own = Object.entries(mine).map(([language, its]) => {
      const lines = plainText(its ?? [], 'ACCEPT')
        .map((provision) => provision.text)
        .join('\n');
      const area = make('textarea', {
        class: 'govuk-textarea',
        rows: '8',
        readonly: true,
        lang: language,
        id: `yours-${language}`,
      });
      area.value = lines;
      const label = language === 'nl' ? words.yours.nl : words.yours.fr;
      return make('div', {}, make('label', { class: 'govuk-label', for: `yours-${language}` }, label), area);
    });
    const banner = make(
      'section',
      { class: 'govuk-inset-text', role: 'alert', tabindex: '-1', 'aria-label': title },
      make('h2', { class: 'govuk-heading-s' }, title),
      ...(text === '' ? [] : [make('p', { class: 'govuk-body' }, text)]),
      make('div', { class: 'app-twins' }, ...own),
      close,
    );
    this.#notice.replaceChildren(banner);
    banner.focus();
  }

  /** Takes the selected passage to the form of a comment. */
  #choose({ language, view }: Side): void {
    const form = document.querySelector('#said')?.closest('form');
    const passage = chosenIn(view.state);
    if (form === null || form === undefined || passage === undefined) return;
    const set = (name: string, value: string): void => {
      const field = form.elements.namedItem(name);
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
    };
    const isWhole = passage.start === passage.end;
    set('about', `${language} ${passage.provisionId}`);
    set('start', isWhole ? '' : String(passage.start));
    set('end', isWhole ? '' : String(passage.end));
    const shown = form.querySelector<HTMLElement>('[data-editor-passage]');
    if (shown !== null) shown.hidden = isWhole;
    shown?.querySelector('q')?.replaceChildren(passage.words);
    document.getElementById('said')?.focus();
  }

  /** What was written is saved before a comment leaves the page. */
  #bindComments(): void {
    for (const form of document.querySelectorAll<HTMLFormElement>('form[data-editor-comment]')) {
      form.addEventListener('change', ({ target }) => {
        if (!(target instanceof HTMLSelectElement)) return;
        for (const name of ['start', 'end']) {
          const field = form.elements.namedItem(name);
          if (field instanceof HTMLInputElement) field.value = '';
        }
      });
      form.addEventListener('submit', (event) => {
        if (!this.saver.isWaiting) return;
        event.preventDefault();
        void this.saver.now().then(() => form.submit());
      });
    }
  }
}
