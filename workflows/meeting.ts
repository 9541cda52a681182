import { appointmentsOf } from './meetings/appointments.ts';
import { MeetingFile } from './meetings/meeting-file.ts';
import { readMeeting } from './steps.ts';

/**
 * The procedure of a meeting (domain rules, sections 5 and 6), whatever its series. What people do comes when it comes; what is
 * done by itself has its appointments, and the earliest is always kept first: invited to, its convocation judged, its agenda
 * settled, asked whether it was held, its minutes brought to their end, what waits brought back. A meeting that is moved has
 * new appointments; one found half-way has those that are left.
 */
export async function meeting(fileId: string): Promise<void> {
  const file = new MeetingFile(fileId);
  const following = file.follow({ mails: true });
  await file.run(readMeeting);

  while (!file.hasEnded && !file.isTired) {
    await file.tellFiles();
    await file.keep(appointmentsOf(file));
  }
  await file.tellFiles();

  file.close();
  await following;
  await file.renewIfTired(fileId);
}
