import { NUDGE_TIME } from '../domain/amendment/nudges.ts';
import {
  evolveMatterProcedure,
  NEW_MATTER_PROCEDURE,
  type MatterProcedure,
  type MatterProcedureEvent,
} from '../domain/matters/procedure.ts';
import { FollowedFile } from './file.ts';
import { readMatter } from './steps.ts';

/** A matter as its workflow knows it: the days that wait to be looked at. */
class MatterFile extends FollowedFile<MatterProcedure, MatterProcedureEvent> {
  constructor(id: string) {
    super(id, { initial: NEW_MATTER_PROCEDURE, evolve: evolveMatterProcedure, read: readMatter });
  }

  get hasEnded(): boolean {
    return this.procedure.alarms.length === 0;
  }
}

/**
 * The procedure of a matter that was raised (domain rules, sections 5 and 7): its notice goes out, and on the days set for it,
 * it is looked whether a meeting is planned in time. Everything else people do. A matter that is looked at no more is waked by
 * what is recorded next.
 */
export async function matter(fileId: string): Promise<void> {
  const file = new MatterFile(fileId);
  const following = file.follow({ mails: true });
  await file.run(readMatter);

  while (!file.hasEnded && !file.isTired) {
    const [on] = file.procedure.alarms;
    const changed = (): boolean => file.procedure.alarms[0] !== on;
    const isTime = on !== undefined && !(await file.untilDay(changed, on, NUDGE_TIME)) && !file.isTired;
    if (isTime) await file.run((activities, input) => activities.lookAtPlan({ ...input, on }));
  }

  file.close();
  await following;
  await file.renewIfTired(fileId);
}
