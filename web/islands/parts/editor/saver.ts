import type { Twins } from '../../../../domain/language.ts';
import type { EditorSetting, SavedText } from '../../../editor/setting.ts';
import type { SuggestedTwins } from '../../../editor/suggested-text.ts';

const PAUSE_MS = 800;
const RETRY_MS = 10_000;
const PREFIX = 'avenant/text/';

/** What there is to be saved. */
export interface ToSave {
  readonly texts: SuggestedTwins;
  readonly motives: Readonly<Record<string, Twins>>;
}

/** What becomes of it. */
export interface Hears {
  readonly typing: () => void;
  readonly saving: () => void;
  readonly saved: (saved: SavedText, sent: ToSave) => void;
  /** Somebody else saved first: what he saved, and what was not saved. */
  readonly stale: (current: SavedText, mine: ToSave) => void;
  readonly failed: () => void;
  readonly refused: (why: string) => void;
}

/** Saves a while after the last change, one save after the other; what cannot be saved is kept in the browser and tried again. */
export class Saver {
  readonly #setting: EditorSetting;
  readonly #take: () => ToSave;
  readonly #hears: Hears;
  #revision: number;
  #timer: number | undefined;
  #running: Promise<void> = Promise.resolve();
  #isWaiting = false;

  constructor(setting: EditorSetting, take: () => ToSave, hears: Hears) {
    this.#setting = setting;
    this.#take = take;
    this.#hears = hears;
    this.#revision = setting.revision;
  }

  /** Whether there is something that is not saved. */
  get isWaiting(): boolean {
    return this.#isWaiting;
  }

  later(pause = PAUSE_MS): void {
    this.#isWaiting = true;
    this.#hears.typing();
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.now(), pause);
  }

  /** Resolves when all there is was sent. */
  now(): Promise<void> {
    window.clearTimeout(this.#timer);
    this.#running = this.#running.then(() => this.#send());
    return this.#running;
  }

  async #send(): Promise<void> {
    if (!this.#isWaiting) return;
    const sent = this.#take();
    this.#isWaiting = false;
    this.#hears.saving();
    try {
      const { provision } = this.#setting;
      const response = await this.#ask('PUT', { provision, revision: this.#revision, ...sent });
      const answer = await response.json();
      if (response.ok) this.#takeIn(answer, sent);
      else if (answer.code === 'STALE_TEXT') await this.#meet(sent);
      else this.#refused(answer, sent);
    } catch (error) {
      if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
      this.#fail(sent);
    }
  }

  #takeIn(saved: SavedText, sent: ToSave): void {
    this.#revision = saved.revision;
    if (!this.#isWaiting) localStorage.removeItem(PREFIX + this.#setting.keeps);
    this.#hears.saved(saved, sent);
  }

  /** What was not saved stays here, whatever happens to the page, until its writer is done with it. */
  async #meet(mine: ToSave): Promise<void> {
    const provision = encodeURIComponent(this.#setting.provision);
    const response = await fetch(`${this.#setting.api}?provision=${provision}`);
    const current: SavedText = await response.json();
    keep(this.#setting.keeps, mine);
    this.#revision = current.revision;
    this.#isWaiting = false;
    this.#hears.stale(current, mine);
  }

  #refused({ detail }: { readonly detail?: string }, sent: ToSave): void {
    keep(this.#setting.keeps, sent);
    this.#isWaiting = true;
    this.#hears.refused(detail ?? '');
  }

  #fail(sent: ToSave): void {
    keep(this.#setting.keeps, sent);
    this.#isWaiting = true;
    this.#hears.failed();
    this.#timer = window.setTimeout(() => void this.now(), RETRY_MS);
  }

  #ask(method: string, body: object): Promise<Response> {
    const token = document.querySelector<HTMLMetaElement>('meta[name="csrf-token"]')?.content ?? '';
    const headers = { 'Content-Type': 'application/json', 'X-CSRF-Token': token };
    return fetch(this.#setting.api, { method, headers, body: JSON.stringify(body) });
  }
}

/** A browser that keeps nothing is no reason to stop. */
function keep(name: string, what: ToSave): void {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(what));
  } catch {
    // What was typed is still on the page.
  }
}

/** What could not be saved when the page was last open. */
export function keptBefore({ keeps }: EditorSetting): ToSave | undefined {
  const text = localStorage.getItem(PREFIX + keeps);
  return text === null ? undefined : JSON.parse(text);
}

export const forget = ({ keeps }: EditorSetting): void => localStorage.removeItem(PREFIX + keeps);
