/** Where a link of a page leads in an archive; `undefined` for one that leads nowhere there. */
export type Within = (href: string) => string | undefined;

/**
 * A page of the application as a file that is read without it: no script, no form, no navigation, the style sheet beside it,
 * and of its links those that lead somewhere in the archive, or within the page.
 *
 * @param page as the application sends it. @param styleSheet its path, seen from the file.
 */
export function readablePage(page: string, styleSheet: string, within: Within): string {
  const bare = PARTS_LEFT_OUT.reduce((text, part) => text.replaceAll(part, ''), page);
  return bare
    .replaceAll(/(<link rel="stylesheet" href=")[^"]*(")/gu, `$1${styleSheet}$2`)
    .replaceAll(/ href="(\/[^"]*)"/gu, (_whole, href: string) => {
      const there = within(href);
      return there === undefined ? '' : ` href="${there}"`;
    });
}

const PARTS_LEFT_OUT: readonly RegExp[] = [
  /<script\b[^>]*>[\s\S]*?<\/script>/gu,
  /<header\b[\s\S]*?<\/header>/gu,
  /<form\b[\s\S]*?<\/form>/gu,
  /<link rel="icon"[^>]*>/gu,
];
