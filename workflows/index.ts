/** What the worker runs: one export a workflow type. */
export { amendment } from './amendment.ts';
export { cocobase } from './cocobase.ts';
export { courier } from './courier.ts';
export { directory } from './directory.ts';
export { matter } from './matter.ts';
export { meeting } from './meeting.ts';
export { meetingSeries } from './meeting-series.ts';
export { recordAnchor } from './record-anchor.ts';
export { stakeholders } from './stakeholders.ts';
