// Shows at once what the button of a form that sends nothing would show: the page is asked for it as by that button, and the
// part of the answer that bears the button's value as its id takes the place of the present one.
import { partIn, passUnlessAway, putInPlace } from './parts/page-part.ts';
import { isTouched } from './parts/touched.ts';

const PAUSE_MS = 400;

for (const area of document.querySelectorAll<HTMLElement>('[data-preview]')) keepShowing(area);

function keepShowing(area: HTMLElement): void {
  const ask = area.dataset['preview'] ?? '';
  let timer: number | undefined;
  let last = new AbortController();
  const showSoon = (form: HTMLFormElement | null): void => {
    if (form === null) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      last.abort();
      last = new AbortController();
      void show(form, ask, last.signal);
    }, PAUSE_MS);
  };
  area.addEventListener('input', ({ target }) => {
    showSoon(formOf(target));
  });
  const form = area.closest('form');
  if (form !== null && isTouched(form)) showSoon(form);
}

const formOf = (target: EventTarget | null): HTMLFormElement | null =>
  target instanceof Element ? target.closest('form') : null;

/** What cannot be shown now, because the server is away or something newer was typed, is left as it stands. */
async function show(form: HTMLFormElement, ask: string, signal: AbortSignal): Promise<void> {
  try {
    const response = await fetch(form.getAttribute('action') ?? '', {
      method: 'POST',
      body: sentBy(form, ask),
      signal,
    });
    const shown = await partIn(response, ask);
    if (shown !== null) replace(ask, shown);
  } catch (error) {
    passUnlessAway(error);
  }
}

function sentBy(form: HTMLFormElement, ask: string): URLSearchParams {
  const sent = new URLSearchParams([['ask', ask]]);
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') sent.append(name, value);
  return sent;
}

/** Those who listen are told the line that says the whole. */
function replace(id: string, shown: HTMLElement): void {
  putInPlace(shown);
  const status = document.querySelector(`[data-preview-status="${id}"]`);
  if (status !== null) status.textContent = shown.querySelector('[data-preview-line]')?.textContent ?? '';
}
