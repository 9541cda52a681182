-- What waits for others, by due date, in all phases or in one.
CREATE INDEX "task_waiting" ON "task" ("due_on", "id") WHERE "status" = 'OPEN';
CREATE INDEX "task_waiting_in_phase" ON "task" ("phase", "due_on", "id") WHERE "status" = 'OPEN';

-- Whether those above were told of a task: one row an escalation, whatever the number of events.
CREATE INDEX "event_escalation" ON "event" ("file_id", (("data" ->> 'task')::int))
  WHERE "type" = 'Nudged' AND "data" -> 'nudge' ->> 'kind' = 'ESCALATION';
