import { longMoment } from '../../../../locales/dates.ts';
import type { Language, Twins } from '../../../../domain/language.ts';
import type { EditorSetting, KnownChange } from '../../../editor/setting.ts';
import type { Decision, Proposed } from '../../../editor/suggested-text.ts';
import { button, filled, make, pageLanguage } from './make.ts';

/** What the list has done. */
export interface ListActs {
  readonly decide: (proposed: Proposed, decision: Decision) => void;
  readonly decideAll: (decision: Decision) => void;
  readonly lead: (proposed: Proposed) => void;
  readonly motive: () => void;
}

/** The proposed changes beside the text: each with its words, who, when and why, and what can be done with it. */
export class ChangeList {
  readonly #place: HTMLElement;
  readonly #setting: EditorSetting;
  readonly #acts: ListActs;
  readonly #motives = new Map<string, Twins>();
  #known: ReadonlyMap<string, KnownChange> = new Map();
  #shown = '';

  constructor(place: HTMLElement, setting: EditorSetting, acts: ListActs) {
    this.#place = place;
    this.#setting = setting;
    this.#acts = acts;
    this.know(setting.changes);
  }

  get motives(): Readonly<Record<string, Twins>> {
    return Object.fromEntries(this.#motives);
  }

  /** Takes in what the server knows of the changes; a motive that is being written is left to its writer. */
  know(changes: readonly KnownChange[]): void {
    this.#known = new Map(changes.map((change) => [change.change, change]));
    for (const { change, motive } of changes) if (!this.#motives.has(change)) this.#motives.set(change, motive);
  }

  /** Shows the changes as they are now. What has the focus keeps it. */
  show(all: readonly Proposed[]): void {
    const written = all.map((one) => JSON.stringify([one, this.#known.get(one.change)?.hands]));
    if (this.#shown === written.join('\n') && this.#place.hasChildNodes()) return;
    this.#shown = written.join('\n');
    for (const change of this.#motives.keys()) {
      if (!all.some((one) => one.change === change)) this.#motives.delete(change);
    }
    const focused = document.activeElement?.id ?? '';
    const { words } = this.#setting;
    const list = make('ol', { class: 'app-changes' }, ...all.map((one, index) => this.#item(one, index + 1)));
    const both = make(
      'div',
      { class: 'govuk-button-group' },
      button(words.acceptAll, () => this.#acts.decideAll('ACCEPT'), { class: 'govuk-button', id: 'accept-all' }),
      button(words.rejectAll, () => this.#acts.decideAll('REJECT'), { id: 'reject-all' }),
    );
    const none = make('p', { class: 'govuk-body' }, words.waitingNone);
    this.#place.replaceChildren(...(all.length === 0 ? [none] : [list, both]));
    if (focused !== '' && this.#place.querySelector(`#${CSS.escape(focused)}`) !== null) {
      document.getElementById(focused)?.focus();
    }
  }

  #item(proposed: Proposed, number: number): HTMLElement {
    const { words } = this.#setting;
    const { change } = proposed;
    const hands = this.#known.get(change)?.hands ?? [];
    const named = filled(words.change, { number: String(number) });
    const act = (name: string, text: string, does: () => void) =>
      button(text, does, { class: 'app-link-button', id: `${name}-${change}`, 'aria-label': `${text} – ${named}` });
    return make(
      'li',
      { class: 'app-change', 'data-change': change },
      this.#words(proposed),
      ...(hands.length === 0 ? [make('p', { class: 'govuk-hint' }, words.unsaved)] : []),
      ...hands.map(({ name, at }, index) =>
        make(
          'p',
          { class: 'govuk-hint' },
          filled(index === 0 ? words.by : words.alsoBy, { name, at: longMoment(pageLanguage(), at) }),
        ),
      ),
      this.#motive(proposed),
      make(
        'div',
        { class: 'app-instruction__ways' },
        act('accept', words.accept, () => this.#acts.decide(proposed, 'ACCEPT')),
        act('reject', words.reject, () => this.#acts.decide(proposed, 'REJECT')),
        act('show', words.show, () => this.#acts.lead(proposed)),
      ),
    );
  }

  #words({ language, inserted, deleted }: Proposed): HTMLElement {
    const { words } = this.#setting;
    const shown = (text: string): string =>
      text.trim() === '' && text !== '' ? `¶ (${words.paragraphEnd})` : text.replaceAll('\n', ' ¶ ');
    return make(
      'p',
      { class: 'govuk-body app-redline' },
      `${language.toUpperCase()} `,
      ...(deleted === ''
        ? []
        : [make('strong', {}, words.deleted), ' ', make('del', { lang: language }, shown(deleted)), ' ']),
      ...(inserted === ''
        ? []
        : [make('strong', {}, words.inserted), ' ', make('ins', { lang: language }, shown(inserted))]),
    );
  }

  #motive({ change }: Proposed): HTMLElement {
    const { words, writable } = this.#setting;
    const field = (language: Language): HTMLElement => {
      const id = `motive-${language}-${change}`;
      const input = make('textarea', { id, class: 'govuk-textarea', rows: '2', lang: language });
      input.value = this.#motives.get(change)?.[language] ?? '';
      input.addEventListener('input', () => {
        this.#motives.set(change, { ...this.#motives.get(change), [language]: input.value });
        this.#acts.motive();
      });
      return make('div', {}, make('label', { class: 'govuk-label', for: id }, words.motive[language]), input);
    };
    const open = Object.values(this.#motives.get(change) ?? {}).some((text) => text !== '');
    const summary = make('summary', { class: 'govuk-details__summary' }, words.motiveOf);
    const fields = make('div', { class: 'govuk-details__text app-twins' }, ...writable.map(field));
    return make('details', { class: 'govuk-details', open }, summary, fields);
  }
}
