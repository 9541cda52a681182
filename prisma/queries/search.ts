import type { PathStep } from '../../domain/contract/places.ts';
import type { ProvisionKind } from '../../domain/contract/provision.ts';
import type { Language, Twins } from '../../domain/language.ts';
import type { Queries } from '../client.ts';
import { queryFor } from './search-words.ts';

export const HIT_KINDS = ['PROVISION', 'AMENDMENT', 'CONTRACT'] as const;
export type HitKind = (typeof HIT_KINDS)[number];

/** Around each word found in an excerpt; no text holds them. */
export const MARKS = { start: '\u0001', stop: '\u0002' } as const;

export interface SearchHit {
  readonly kind: HitKind;
  /** Of the amendment or the contract; of a provision within its contract. */
  readonly id: string;
  readonly contractId: string;
  /** In which it was found; of both, the reader's. */
  readonly language: Language;
  /** What it is called: of a provision the title of its contract. */
  readonly title: Twins;
  readonly provision: { readonly kind: ProvisionKind; readonly number?: string } | null;
  /** The headings above a provision, the outermost first. */
  readonly path: readonly PathStep[];
  /** The passage that fits best, each word found between `MARKS`. */
  readonly excerpt: string;
}

export interface Search {
  readonly text: string;
  /** In which a hit is shown that was found in both. */
  readonly language: Language;
  readonly kind?: HitKind | undefined;
}

const FR = `to_tsquery('search_fr', $1)`;
const NL = `to_tsquery('search_nl', $1)`;

/** By weight (a heading counts ten times a body) and by how near the words are, a long text less than a short one. */
const rankOf = (row: string): string =>
  `ts_rank_cd('{0.1, 0.2, 0.4, 1}', ${row}.search_fr, ${FR}, 1),
   ts_rank_cd('{0.1, 0.2, 0.4, 1}', ${row}.search_nl, ${NL}, 1)`;
const isFound = (row: string): string => `(${row}.search_fr @@ ${FR} OR ${row}.search_nl @@ ${NL})`;

const FOUND: Readonly<Record<HitKind, string>> = {
  PROVISION: `
    SELECT 'PROVISION', p.contract_id, p.id, ${rankOf('p')}
    FROM provision p JOIN contract c ON c.id = p.contract_id AND c.version = p.version WHERE ${isFound('p')}`,
  AMENDMENT: `
    SELECT 'AMENDMENT', a.contract_id, a.id, ${rankOf('a')} FROM amendment a WHERE ${isFound('a')}
    UNION ALL
    SELECT 'AMENDMENT', a.contract_id, a.id, ${rankOf('t')}
    FROM amendment_text t JOIN amendment a ON a.text_hash = t.hash WHERE ${isFound('t')}`,
  CONTRACT: `SELECT 'CONTRACT', c.id, c.id, ${rankOf('c')} FROM contract c WHERE ${isFound('c')}`,
};

/** The headings above a provision `p`. */
const PATH = `(
  WITH RECURSIVE above AS (
    SELECT up.content, 1 AS height FROM provision up
    WHERE up.contract_id = p.contract_id AND up.version = p.version AND up.id = p.content->>'parentId'
    UNION ALL
    SELECT up.content, height + 1 FROM above JOIN provision up
      ON up.contract_id = p.contract_id AND up.version = p.version AND up.id = above.content->>'parentId')
  SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
    'kind', content->'kind', 'number', content->'number', 'text', content->'text')) ORDER BY height DESC) FROM above)`;

/** What is shown of a hit `h`; `said` is what its excerpt is taken from. */
const SHOWN = `
  SELECT c.header->'title' AS title, jsonb_strip_nulls(
    jsonb_build_object('kind', p.content->'kind', 'number', p.content->'number')) AS provision, ${PATH} AS path, p.content->'text' AS said
  FROM contract c JOIN provision p ON p.contract_id = c.id AND p.version = c.version
  WHERE h.kind = 'PROVISION' AND c.id = h.contract_id AND p.id = h.id
  UNION ALL
  SELECT jsonb_build_object('fr', a.title_fr, 'nl', a.title_nl), NULL, NULL, jsonb_build_object(
    'fr', concat_ws(E'\\n', a.title_fr, (SELECT string_agg(s, E'\\n') FROM jsonb_array_elements_text(instruction_words(t.content, 'fr')) s)),
    'nl', concat_ws(E'\\n', a.title_nl, (SELECT string_agg(s, E'\\n') FROM jsonb_array_elements_text(instruction_words(t.content, 'nl')) s)))
  FROM amendment a LEFT JOIN amendment_text t ON t.hash = a.text_hash
  WHERE h.kind = 'AMENDMENT' AND a.id = h.id
  UNION ALL
  SELECT c.header->'title', NULL, NULL, c.header->'service' FROM contract c WHERE h.kind = 'CONTRACT' AND c.id = h.id`;

const EXCERPT = `StartSel=${MARKS.start}, StopSel=${MARKS.stop}, MinWords=15, MaxWords=40, ShortWord=2`;

/** `$1` the query, `$2` the reader's language, `$3` how many. */
export const searchSql = (kind?: HitKind): string => `
  WITH found (kind, contract_id, id, fr, nl) AS (${kind === undefined ? Object.values(FOUND).join(' UNION ALL ') : FOUND[kind]}),
  best AS (
    SELECT kind, contract_id, id, max(fr) AS fr, max(nl) AS nl, greatest(max(fr), max(nl)) AS rank
    FROM found GROUP BY kind, contract_id, id
    ORDER BY rank DESC, kind, contract_id, id LIMIT $3::int)
  SELECT h.kind, h.id, h.contract_id AS "contractId", l.language, s.title,
         s.provision,
         coalesce(s.path, '[]') AS path,
         ts_headline(search_configuration(l.language), translate(s.said->>l.language, '${MARKS.start}${MARKS.stop}', ''),
                     CASE l.language WHEN 'fr' THEN ${FR} ELSE ${NL} END, '${EXCERPT}') AS excerpt
  FROM best h, LATERAL (${SHOWN}) s,
       LATERAL (SELECT said_in AS language FROM jsonb_object_keys(s.said) AS said_in
                ORDER BY CASE said_in WHEN 'fr' THEN h.fr ELSE h.nl END > 0 DESC, said_in = $2 DESC LIMIT 1) l
  ORDER BY h.rank DESC, h.kind, h.contract_id, h.id`;

/** What fits best in the newest version of each contract, in amendments with their submitted texts, and in contracts. */
export async function search(db: Queries, { text, language, kind }: Search, limit: number): Promise<SearchHit[]> {
  const query = await queryFor(db, text);
  return query === undefined ? [] : db.$queryRawUnsafe<SearchHit[]>(searchSql(kind), query, language, limit);
}
