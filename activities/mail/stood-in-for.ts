import type { AskedTask } from '../../domain/people/stand-ins.ts';

interface Reader {
  /** The id of the person or organisation a message goes to. */
  readonly to: string;
  /** Names of persons and organisations by id, as they are known today. */
  readonly names: ReadonlyMap<string, string>;
}

/** Those of whom a task is asked, by name. */
export const askedIn = ({ assignees }: Pick<AskedTask, 'assignees'>, { names }: Reader): readonly string[] =>
  assignees.flatMap(({ id }) => names.get(id) ?? []);

/** Those in whose place the reader was called; all who were asked, of a call that does not say for whom it was. */
export function stoodInForIn(task: AskedTask, { to, names }: Reader): readonly string[] {
  const own = task.called.flatMap(({ id, onBehalfOf }) => (id === to && onBehalfOf !== undefined ? [onBehalfOf] : []));
  const known = own.flatMap((id) => names.get(id) ?? []);
  return known.length > 0 ? known : askedIn(task, { to, names });
}
