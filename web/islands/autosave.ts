// Keeps what is typed in a form in the browser until it is saved: a closed tab or a lost connection loses nothing. The form
// says under which name; the page that shows it saved has it forgotten.
import { isTouched } from './parts/touched.ts';

const PREFIX = 'avenant/';
const SENT = `${PREFIX}sent`;
const PAUSE_MS = 500;

type Typed = Readonly<Record<string, readonly string[]>>;

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) keep(form);
if (document.querySelector('[data-autosave-saved]') !== null) forgetSent();

function keep(form: HTMLFormElement): void {
  const name = PREFIX + (form.dataset['autosave'] ?? '');
  const said = form.querySelector<HTMLElement>('[data-autosave-said]');
  if (said === null) return;
  said.hidden = false;
  offer(form, name, said);
  let timer: number | undefined;
  const keepNow = (): void => {
    window.clearTimeout(timer);
    timer = undefined;
    if (store(name, typedIn(form))) tellKept(said);
  };
  const keepSoon = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(keepNow, PAUSE_MS);
  };
  form.addEventListener('input', keepSoon);
  if (isTouched(form)) keepSoon();
  window.addEventListener('pagehide', () => {
    if (timer !== undefined) keepNow();
  });
  form.addEventListener('submit', () => {
    keepNow();
    sessionStorage.setItem(SENT, name);
  });
}

/** What was kept and is not what the page shows is offered, never put there unasked. */
function offer(form: HTMLFormElement, name: string, said: HTMLElement): void {
  const kept = keptUnder(name);
  const found = said.querySelector<HTMLElement>('[data-autosave-found]');
  if (kept === undefined || found === null) return;
  if (JSON.stringify(kept) === JSON.stringify(typedIn(form))) return;
  found.hidden = false;
  found.querySelector('[data-autosave-restore]')?.addEventListener('click', () => {
    restore(form, kept);
    found.hidden = true;
  });
  found.querySelector('[data-autosave-discard]')?.addEventListener('click', () => {
    localStorage.removeItem(name);
    found.hidden = true;
  });
}

/** What a person typed or chose: neither hidden fields nor buttons. */
function typedIn(form: HTMLFormElement): Typed {
  const hidden = new Set([...form.querySelectorAll<HTMLInputElement>('input[type="hidden"]')].map(({ name }) => name));
  const typed: Record<string, string[]> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && !hidden.has(name)) (typed[name] ??= []).push(value.replaceAll('\r\n', '\n'));
  }
  return typed;
}

function restore(form: HTMLFormElement, kept: Typed): void {
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')) {
    const values = kept[field.name] ?? [];
    if (field.type === 'hidden') continue;
    if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')) {
      field.checked = values.includes(field.value);
    } else field.value = values[0] ?? '';
  }
  form.querySelector('input, textarea')?.dispatchEvent(new Event('input', { bubbles: true }));
}

function keptUnder(name: string): Typed | undefined {
  const text = localStorage.getItem(name);
  return text === null ? undefined : JSON.parse(text);
}

/** A browser that keeps nothing, or whose room is full, is no reason to stop. */
function store(name: string, typed: Typed): boolean {
  try {
    localStorage.setItem(name, JSON.stringify(typed));
    return true;
  } catch {
    return false;
  }
}

function tellKept(said: HTMLElement): void {
  const status = said.querySelector<HTMLElement>('[data-autosave-status]');
  if (status === null) return;
  const time = new Intl.DateTimeFormat(document.documentElement.lang, { timeStyle: 'short' }).format(new Date());
  status.textContent = (status.dataset['kept'] ?? '').replace('{time}', time);
}

function forgetSent(): void {
  const name = sessionStorage.getItem(SENT);
  if (name === null) return;
  localStorage.removeItem(name);
  sessionStorage.removeItem(SENT);
}
