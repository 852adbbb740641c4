-- Which cases a review counted when it ended: whoever a conflict of interest closes one of them to, later too, is shown the count without it.
alter table casework.review_session add column case_ids uuid[], add column reviewed_ids uuid[];
grant update (case_ids, reviewed_ids) on casework.review_session to samsyn_app;
