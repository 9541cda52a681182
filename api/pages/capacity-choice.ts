import type { Role } from '../../domain/people/roles.ts';
import { capacitiesOf, nameOfCapacity } from '../../domain/rights/capacity.ts';
import { textsIn } from '../../locales/texts.ts';
import type { Field, Option, Values } from '../../web/forms/field.ts';
import { choice } from '../../web/forms/fields.ts';
import type { Caller } from '../caller.ts';
import type { Dependencies } from '../dependencies.ts';
import { capacityFrom, inCapacity } from '../http/capacity-header.ts';
import { namesFor } from '../views/doer-names.ts';

/** The field in which a form says in which capacity it is sent. */
export const CAPACITY_FIELD = 'capacity';

/**
 * The question in which capacity a form is sent, for one who may in several of some roles; nothing where there is but one.
 */
export async function capacityFields(
  deps: Dependencies,
  caller: Caller,
  roles: readonly Role[],
): Promise<readonly Field[]> {
  const capacities = capacitiesOf(caller, roles);
  if (capacities.length < 2) return [];
  const t = textsIn(caller.language);
  const names = await namesFor(
    deps,
    caller,
    capacities.flatMap(({ onBehalfOf }) => onBehalfOf ?? []),
  );
  const options = capacities.map((each): Option => {
    const { role, onBehalfOf } = each;
    const label =
      onBehalfOf === undefined
        ? t(`role.${role}`)
        : t('capacity.instead', { role, name: names[onBehalfOf] ?? onBehalfOf });
    return { value: nameOfCapacity(each), label };
  });
  return [choice(CAPACITY_FIELD, t('capacity.label'), options, { hint: t('capacity.hint') })];
}

/**
 * The sender of a form, in the capacity that it names.
 *
 * @throws Refusal `BODY_INVALID`
 */
export function senderIn(caller: Caller, values: Values): Caller {
  const named = (values[CAPACITY_FIELD] ?? '').trim();
  return named === '' ? caller : inCapacity(caller, capacityFrom(named, `body.${CAPACITY_FIELD}`));
}
