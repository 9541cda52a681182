import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { load } from 'cheerio';
import { repositoryRoot } from '../../../config/environment.ts';
import { paragraphsPasted, paragraphsTyped, type PastedNode } from '../../../web/editor/pasted.ts';

const FIXTURES = path.join(repositoryRoot, 'test', 'web', 'editor', 'clipboard');

/** A node as cheerio parses it. */
interface Parsed {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly Parsed[];
}

const nodeOf = ({ type, name, data = '', attribs = {}, children = [] }: Parsed): PastedNode => ({
  name: name?.toLowerCase() ?? (type === 'root' ? 'html' : ''),
  text: type === 'text' ? data : '',
  children: children.map(nodeOf),
  attribute: (attribute) => attribs[attribute],
});

function root(html: string): PastedNode {
  const [document] = load(html).root();
  if (document === undefined) throw new Error('Nothing was parsed.');
  return nodeOf(document);
}

const pasted = (html: string): readonly string[] => paragraphsPasted(root(html));
const fixture = (name: string): readonly string[] => pasted(readFileSync(path.join(FIXTURES, name), 'utf8'));

describe('What is pasted', () => {
  it('from Word is plain paragraphs, with the signs and the numbers of its lists', () => {
    expect(fixture('word.html')).toEqual([
      'Article 7. Suivi du contrat',
      'Les parties se voient quatre fois par trimestre.',
      '– le plan d’administration ;',
      '– le rapport annuel.',
      '1. Le président convoque.',
      '2. Le cabinet répond.',
      'a) en français ;',
      'Le délai est de dix jours.\nIl ne se prolonge pas.',
    ]);
  });

  it('from Word leaves out comments, what was struck out, what is hidden and pictures', () => {
    const text = fixture('word.html').join(' ');
    expect(text).not.toMatch(/supprimé|caché|Commentaire|image|VML|window|\u00a0\u00a0/u);
  });

  it('of a table of Word is a row a paragraph, its cells between tabs', () => {
    expect(fixture('word-table.html')).toEqual([
      'Poste\t2027\t2028',
      'Personnel\t1.476.510\t1.500.000',
      'Total\t1.746.510\t1.800.000',
    ]);
  });

  it('from LibreOffice is plain paragraphs and lists, however deep its fonts are', () => {
    expect(fixture('libreoffice.html')).toEqual([
      'De partijen zien elkaar viermaal per kwartaal.',
      '– het bestuursplan;',
      '– het jaarverslag, met bijlagen.',
      '3. Derde punt',
      '4. Vierde punt',
      'Rubriek\t2027',
      'Personeel\t12.746',
    ]);
  });

  it('never is a script, a style or an event of a page', () => {
    const html =
      '<p onclick="steal()">Texte<script>steal()</script><style>p{}</style><img src=x onerror=steal()></p><svg><script>steal()</script></svg><iframe srcdoc="<p>steal()</p>"></iframe>';
    expect(pasted(html)).toEqual(['Texte']);
  });

  it('as plain text is a paragraph a line, without what cannot be seen', () => {
    expect(paragraphsTyped('un\u200b\r\n\r\ndeux\u202e\ttrois\u0000')).toEqual(['un', 'deux\ttrois']);
    expect(pasted('<p>un\u200b de\u00adux\u202e</p>')).toEqual(['un deux']);
  });
});
