-- Its number is taken; what it holds comes with the part that it belongs to.
select 1;
