import { holds, type Condition, type Values } from '../../forms/field.ts';

/** Hides the fields that do not belong to the answer as it stands; they say nothing then, whatever was typed in them. */
export function hideUnasked(form: HTMLFormElement): void {
  const dependents = [...form.querySelectorAll<HTMLElement>('[data-when]')];
  if (dependents.length === 0) return;
  const update = (): void => {
    const said = textsIn(form);
    for (const dependent of dependents) dependent.hidden = !holds({ all: conditionsOf(dependent) }, said);
  };
  form.addEventListener('change', update);
  update();
}

const conditionsOf = ({ dataset }: HTMLElement): readonly Condition[] => JSON.parse(dataset['when'] ?? '[]');

/** What the fields of a form say, files apart. */
const textsIn = (form: HTMLFormElement): Values =>
  Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
