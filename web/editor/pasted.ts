/** A node of what was put on the clipboard, as any parser of HTML finds it. */
export interface PastedNode {
  /** In small letters; empty for a text. */
  readonly name: string;
  readonly text: string;
  readonly children: readonly PastedNode[];
  readonly attribute: (name: string) => string | undefined;
}

/** What holds no words of the text: programs, pictures, what an office program notes for itself. */
const LEFT_OUT: ReadonlySet<string> = new Set(
  (
    'head script style title meta link xml template noscript iframe object embed img picture svg canvas audio video button ' +
    'input select textarea del strike s'
  ).split(' '),
);

const BLOCKS: ReadonlySet<string> = new Set(
  (
    'html body p div section article header footer main blockquote pre center h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table ' +
    'thead tbody tfoot tr'
  ).split(' '),
);

/** The sign before an entry of a list that is not counted. */
const ENTRY = '–';

/** What no text here may hold: controls, marks of writing direction, and what stands between letters unseen. */
const UNSEEN = /(?![\t\n])\p{Cc}|[\u00ad\u200b-\u200d\u2060\ufeff\u202a-\u202e\u2066-\u2069]/gu;

/**
 * The paragraphs of what Word, LibreOffice or a browser put on the clipboard, as plain text: an entry of a list begins with
 * its sign or its number, a row of a table has its cells between tabs. What is hidden, struck out or no text is left out.
 */
export function paragraphsPasted(root: PastedNode): readonly string[] {
  const writer = new Writer();
  write(root, writer);
  return writer.paragraphs();
}

/** The same for plain text: a line is a paragraph. */
export const paragraphsTyped = (text: string): readonly string[] =>
  text
    .replaceAll(/\r\n?/gu, '\n')
    .split('\n')
    .map((line) => line.replaceAll(UNSEEN, '').trim())
    .filter((line) => line !== '');

class Writer {
  readonly #done: string[] = [];
  #open = '';
  #sign = '';

  put(text: string): void {
    this.#open += text;
  }

  /** An entry's sign stands before its first words, in whatever paragraph they are. */
  begin(sign: string): void {
    this.end();
    this.#sign = sign;
  }

  end(): void {
    const text = tidy(this.#open);
    this.#open = '';
    if (text === '') return;
    this.#done.push(this.#sign === '' ? text : `${this.#sign} ${text}`);
    this.#sign = '';
  }

  paragraphs(): readonly string[] {
    this.end();
    return this.#done;
  }
}

const tidy = (text: string): string =>
  text
    .replaceAll(UNSEEN, '')
    .replaceAll(/[ \u00a0]{2,}/gu, ' ')
    .replaceAll(/ ?([\n\t]) ?/gu, '$1')
    .replaceAll(/^[\s\u00a0]+|[\s\u00a0]+$/gu, '');

function write(node: PastedNode, to: Writer): void {
  const { name, text, children } = node;
  if (isLeftOut(node)) return;
  if (name === '') return to.put(text.replaceAll(/[ \t\r\n\f]+/gu, ' '));
  if (name === 'br') return to.put('\n');
  if (name === 'tr') return writeRow(node, to);
  if (name === 'ul' || name === 'ol') return writeList(node, to);
  const sign = signInWord(node);
  if (sign !== undefined) to.begin(sign);
  else if (BLOCKS.has(name)) to.end();
  for (const child of children) write(child, to);
  if (BLOCKS.has(name)) to.end();
}

function writeList(list: PastedNode, to: Writer): void {
  const first = Number(list.attribute('start') ?? 1);
  let number = Number.isInteger(first) ? first : 1;
  to.end();
  for (const child of list.children) {
    if (child.name === 'li') {
      to.begin(list.name === 'ul' ? ENTRY : `${counted(number, list.attribute('type'))}.`);
      number += 1;
    }
    write(child, to);
    to.end();
  }
}

const counted = (number: number, type: string | undefined): string =>
  type?.toLowerCase() === 'a' && number <= 26 ? String.fromCodePoint(96 + number) : String(number);

function writeRow(row: PastedNode, to: Writer): void {
  const cells = row.children.filter(({ name }) => name === 'td' || name === 'th');
  to.end();
  to.put(
    cells
      .map((cell) =>
        paragraphsPasted({ ...cell, name: 'div' })
          .join(' ')
          .replaceAll('\n', ' '),
      )
      .join('\t'),
  );
  to.end();
}

/** Word writes the sign of an entry of a list as words, and says so. */
function signInWord(node: PastedNode): string | undefined {
  if (!/mso-list:\s*l\d/iu.test(styleOf(node))) return undefined;
  const [sign] = signsIn(node);
  return sign !== undefined && /^(?:\d+|[a-z]{1,3})[.)°]$/iu.test(sign) ? sign : ENTRY;
}

const signsIn = (node: PastedNode): readonly string[] =>
  isListSign(node) ? [wordsIn(node).replaceAll(/[\s\u00a0]+/gu, '')] : node.children.flatMap(signsIn);

const wordsIn = ({ name, text, children }: PastedNode): string => (name === '' ? text : children.map(wordsIn).join(''));

const styleOf = ({ attribute }: PastedNode): string => attribute('style') ?? '';
const isListSign = (node: PastedNode): boolean => /mso-list:\s*ignore/iu.test(styleOf(node));

function isLeftOut(node: PastedNode): boolean {
  const style = styleOf(node);
  return (
    LEFT_OUT.has(node.name) ||
    node.name.startsWith('v:') ||
    isListSign(node) ||
    node.attribute('hidden') !== undefined ||
    /display:\s*none|visibility:\s*hidden|mso-hide:\s*all|mso-element:\s*comment|text-decoration:\s*line-through/iu.test(
      style,
    ) ||
    /MsoComment/u.test(node.attribute('class') ?? '') ||
    (node.attribute('href') ?? '').startsWith('#_msocom')
  );
}
