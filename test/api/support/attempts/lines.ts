import { isAct, RIGHTS, type Act } from '../../../../domain/rights/table.ts';
import type { Right } from '../../../../domain/rights/right.ts';
import type { OpenApi } from '../contract-check.ts';

/** One line of the API as it describes itself. */
export interface Line {
  readonly method: string;
  /** `/amendments/{id}` */
  readonly path: string;
  readonly act: Act;
  readonly right: Right;
}

const METHODS = new Set(['get', 'post', 'put', 'delete']);

/** Every line, with its rule. @throws Error for a line without one. */
export function linesOf(document: OpenApi): readonly Line[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([method]) => METHODS.has(method))
      .map(([method, described]) => {
        const act = described['x-act'];
        if (typeof act !== 'string' || !isAct(act)) throw new Error(`${method} ${path} has no rule of rights.`);
        return { method: method.toUpperCase(), path, act, right: RIGHTS[act] };
      }),
  );
}

/** The ids with which a line is tried: `{id}` of what its path begins with, the others as they come. */
export type Ids = Readonly<Record<string, readonly string[]>>;

/** What must be asked beside the address. */
const QUERIES = [
  ['/draft/text', '?provision=art-2'],
  ['/akn', '?language=fr'],
] as const;

const ANYTHING: readonly string[] = ['nobody-knows-this'];

/** A line's addresses, one for each object of the kind that its path is about. */
export function addressesOf({ path, method }: Line, ids: Ids): readonly string[] {
  if (!path.includes('{')) return [path];
  const query = method === 'GET' ? QUERIES.find(([end]) => path.endsWith(end))?.[1] : undefined;
  const [, kind = ''] = path.split('/');
  return (ids[kind] ?? ANYTHING).map((id) =>
    path
      .replace('{id}', id)
      .replace('{seq}', '3')
      .replace('{letter}', 'A')
      .replace('{sha256}', '0'.repeat(64))
      .replace('{language}', 'fr')
      .replace('{version}', '1')
      .replaceAll(/\{\w+\}/g, 'oo-1.1')
      .concat(query ?? ''),
  );
}
