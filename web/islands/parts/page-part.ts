/** A part of a page that was asked for, by its id; `null` where the page was not answered, or has no such part. */
export async function partIn(response: Response, id: string): Promise<HTMLElement | null> {
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  return response.ok ? page.getElementById(id) : null;
}

/** Puts it in the place of the present part of that id. */
export function putInPlace(part: HTMLElement): void {
  document.getElementById(part.id)?.replaceWith(document.adoptNode(part));
}

/** What a page could not be asked, because the server is away or something newer was asked since. Anything else is thrown. */
export function passUnlessAway(error: unknown): void {
  if (!(error instanceof DOMException || error instanceof TypeError)) throw error;
}
