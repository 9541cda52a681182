import type { Router } from 'express';
import { hashOf } from '../../../domain/hash.ts';
import type { PolicyCommand } from '../../../domain/rules/decide-policy.ts';
import type { PolicyFile } from '../../../domain/rules/policy-file.ts';
import type { Language } from '../../../domain/language.ts';
import { RuleViolation } from '../../../domain/violation.ts';
import { textsIn, type Texts } from '../../../locales/texts.ts';
import { violationText } from '../../../locales/violation-text.ts';
import { bodyFrom } from '../../../web/forms/body-from.ts';
import type { Form, Values } from '../../../web/forms/field.ts';
import { ChangePage, SEEN, type ChangeEffect } from '../../../web/pages/rules/change-page.tsx';
import type { Caller } from '../../caller.ts';
import type { AppDependencies } from '../../dependencies.ts';
import type { Operation } from '../../http/operation.ts';
import { effectOf } from '../../moved-files.ts';
import { policyAfter } from '../../policy-change.ts';
import { mustDo } from '../../rights.ts';
import { movedShown } from '../../views/moved.ts';
import { formPage } from '../form-page.ts';
import type { Places } from '../problem-in.ts';
import type { PageContext, Visit } from '../visit.ts';

/** What a page that changes the rules is about: the rules as they are, what of them is changed, and by whom. */
export interface Changing<T> {
  readonly file: PolicyFile;
  readonly caller: Caller;
  readonly what: T;
}

/** A page on which the rules are changed once the effect of it was looked at. */
export interface PolicyForm<T> {
  readonly route: string;
  readonly operation: Operation;
  /** What of the rules is changed; its refusal is the answer. */
  readonly find: (visit: Visit, file: PolicyFile) => T;
  readonly form: (language: Language, what: T) => Form;
  readonly initial?: (changing: Changing<T>) => Values;
  readonly params?: (what: T) => Readonly<Record<string, string>>;
  /** What the operation is told, made of what the form says. */
  readonly body: (said: object, what: T, values: Values) => object;
  /** The same as a command, whatever its reason; `undefined` as long as the form says too little. */
  readonly command: (body: object, what: T) => PolicyCommand | undefined;
  readonly places?: Places;
  readonly words: (t: Texts, changing: Changing<T>) => { title: string; save: string; lead?: string };
  readonly back: { readonly href: string; readonly text: (t: Texts) => string };
  readonly action: (what: T) => string;
}

export function policyForm<T>(router: Router, context: PageContext, spec: PolicyForm<T>): void {
  const { deps } = context;
  const { route, operation, places, initial } = spec;
  formPage<Changing<T>>(router, context, {
    route,
    operation,
    find: async (visit) => {
      mustDo(visit.caller, operation.act);
      const file = await deps.policy.file();
      return { file, caller: visit.caller, what: spec.find(visit, file) };
    },
    form: ({ what }, { frame }) => spec.form(frame.language, what),
    ...(initial === undefined ? {} : { initial }),
    ...(places === undefined ? {} : { places }),
    params: ({ what }) => spec.params?.(what) ?? {},
    body: (said, changing, values) => {
      const body = spec.body(said, changing.what, values);
      mustHaveSeen(changing, spec.command(body, changing.what), values);
      return body;
    },
    show: async (visit, changing, filled) => {
      const t = textsIn(visit.frame.language);
      return ChangePage({
        ...visit.frame,
        ...filled,
        ...spec.words(t, changing),
        back: { href: spec.back.href, text: spec.back.text(t) },
        action: spec.action(changing.what),
        effect: await changeEffect(deps, spec, changing, filled),
      });
    },
    leadsTo: () => `${spec.back.href}${spec.back.href.includes('?') ? '&' : '?'}done=1`,
  });
}

/**
 * What is saved is what was looked at: other rules, changed by the form or by somebody meanwhile, are looked at first.
 *
 * @throws RuleViolation `PREVIEW_REQUIRED`, and as `decidePolicy`.
 */
function mustHaveSeen(
  { file, caller }: Changing<unknown>,
  command: PolicyCommand | undefined,
  { [SEEN]: seen }: Values,
): void {
  if (command === undefined || hashOf(policyAfter(file, command, caller)) === seen) return;
  throw new RuleViolation('PREVIEW_REQUIRED');
}

/** What has not been changed yet is no fault. */
const UNTOUCHED: ReadonlySet<string> = new Set(['SETTING_UNCHANGED', 'CLOSURE_UNCHANGED']);

async function changeEffect<T>(
  deps: AppDependencies,
  spec: PolicyForm<T>,
  { file, caller, what }: Changing<T>,
  { form, values }: { readonly form: Form; readonly values: Values },
): Promise<ChangeEffect> {
  const command = spec.command(spec.body(bodyFrom(form, values), what, values), what);
  if (command === undefined) return { is: 'NOT_YET' };
  try {
    const { policy, files } = await effectOf(deps, policyAfter(file, command, caller));
    return { is: 'KNOWN', policy, moved: await movedShown(deps, caller, files) };
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error;
    return UNTOUCHED.has(error.code)
      ? { is: 'NOT_YET' }
      : { is: 'REFUSED', why: violationText(caller.language, error) };
  }
}
