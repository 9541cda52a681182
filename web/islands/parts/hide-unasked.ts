interface Condition {
  readonly field: string;
  readonly values?: readonly string[];
}

/** Hides the fields that do not belong to the answer as it stands; they say nothing then, whatever was typed in them. */
export function hideUnasked(form: HTMLFormElement): void {
  const dependents = [...form.querySelectorAll<HTMLElement>('[data-when]')];
  if (dependents.length === 0) return;
  const update = (): void => {
    const said = new FormData(form);
    for (const dependent of dependents) dependent.hidden = !conditionsOf(dependent).every((each) => isMet(each, said));
  };
  form.addEventListener('change', update);
  update();
}

const conditionsOf = ({ dataset }: HTMLElement): readonly Condition[] => JSON.parse(dataset['when'] ?? '[]');

function isMet({ field, values }: Condition, said: FormData): boolean {
  const value = said.get(field);
  return typeof value === 'string' && value.trim() !== '' && (values?.includes(value) ?? true);
}
