import type { AnyTaskKind } from '../../locales/task-name.ts';

/** The page of a task: a meeting's stands with the meeting. */
export function taskAddress(id: string): string {
  const [file = '', seq = ''] = id.split('.');
  return file.startsWith('meeting-') ? `/meetings/${file}/tasks/${seq}` : `/tasks/${id}`;
}

/** Where the reader does a task that waits for him: what a meeting's convocation needs is on the page that sends it. */
export const ownTaskAddress = (id: string, kind: AnyTaskKind): string =>
  kind === 'CONVOKE' ? `/meetings/${id.split('.')[0] ?? ''}/invitation` : taskAddress(id);
