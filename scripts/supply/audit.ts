import { z } from 'zod';
import { parsedJson } from '../../domain/json.ts';

/** A finding that was looked at and does not concern this product, with the reason and until when it holds. */
interface Accepted {
  readonly advisory: string;
  readonly reason: string;
  /** A date: after it, it is a finding again. */
  readonly until: string;
}

/** None today. */
export const ACCEPTED: readonly Accepted[] = [];

const report = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({
      severity: z.string(),
      via: z.array(z.union([z.string(), z.object({ url: z.string(), title: z.string(), severity: z.string() })])),
    }),
  ),
});

/** What `npm audit` came to. */
export type Audit =
  | { readonly kind: 'CLEAN' }
  | { readonly kind: 'FINDINGS'; readonly findings: readonly string[] }
  /** The registry did not answer the question: nothing is known, neither good nor bad. */
  | { readonly kind: 'NOT_ASKED'; readonly why: string };

const GRAVE: ReadonlySet<string> = new Set(['high', 'critical']);

/** Reads what `npm audit --json` printed; `today` as a date. Findings that are high or critical, and not accepted, count. */
export function readAudit(printed: string, today: string, accepted: readonly Accepted[] = ACCEPTED): Audit {
  const parsed = report.safeParse(parsedJson(printed));
  if (!parsed.success) return { kind: 'NOT_ASKED', why: reasonIn(printed) };
  const passed = new Set(accepted.filter(({ until }) => until >= today).map(({ advisory }) => advisory));
  const findings = Object.entries(parsed.data.vulnerabilities).flatMap(([name, { via }]) =>
    via.flatMap((each) =>
      typeof each === 'string' || !GRAVE.has(each.severity) || passed.has(each.url)
        ? []
        : [`${name}: ${each.title} (${each.severity}, ${each.url})`],
    ),
  );
  return findings.length === 0 ? { kind: 'CLEAN' } : { kind: 'FINDINGS', findings };
}

const failure = z.object({ message: z.string() });

function reasonIn(printed: string): string {
  const said = failure.safeParse(parsedJson(printed));
  return said.success ? said.data.message : 'npm audit printed nothing that can be read';
}
