-- A page of dead letters begins at one of them; several are put aside at the same moment.
create index dead_letter_newest on dead_letter (failed_at, id);
create index dead_letter_newest_of_topic on dead_letter (topic, failed_at, id);
drop index dead_letter_age;
