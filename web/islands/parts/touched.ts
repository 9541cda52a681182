/** Whether something was typed or chosen since the page came: a person can be faster than the scripts that listen to him. */
export function isTouched(form: HTMLFormElement): boolean {
  const served = form.cloneNode(true);
  if (!(served instanceof HTMLFormElement)) return false;
  served.reset();
  return said(served) !== said(form);
}

const said = (form: HTMLFormElement): string =>
  JSON.stringify([...new FormData(form)].filter(([, value]) => typeof value === 'string'));
