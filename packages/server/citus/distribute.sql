-- From one PostgreSQL to a cluster: divides what Redress keeps by organisation over the workers of a Citus
-- (https://docs.citusdata.com). No query changes: each names one organisation, and all its rows lie together on one worker.
--
--   1. Make the database on the coordinator, with the extension citus and its workers, and a role that owns it.
--   2. Start one instance of Redress on it, which makes the tables, and stop it. A store with cases in it may be moved there:
--      redress store move --from data --to postgres://redress@coordinator/redress
--   3. psql -v ON_ERROR_STOP=1 -f distribute.sql postgres://redress@coordinator/redress
--   4. Start the instances. They all speak to the coordinator, which also carries their notices (LISTEN, NOTIFY).
--
-- It happens entirely or not at all. When a later version adds a table, stop the instances, start one of the new version, and
-- run this again with the line of that table alone.
--
-- The tests hold this against every table that there is, and against PostgreSQL's own parser and planner; they have no Citus.

BEGIN;

-- What happened is guarded by triggers that look at their own row alone, wherever it lies.
SET LOCAL citus.enable_unsafe_triggers = on;

-- Citus does not tell its workers for whom a session asks, so there a policy would hide everything. What keeps organisations
-- apart on a cluster is what keeps them apart everywhere: that every query names one, which sends it to one worker.
DO $$
DECLARE name regclass;
BEGIN
  FOR name IN SELECT oid FROM pg_class WHERE relforcerowsecurity AND relnamespace = current_schema()::regnamespace LOOP
    EXECUTE format('ALTER TABLE %s NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY', name);
  END LOOP;
END $$;

-- What others refer to comes before them. The tables migrations and secret_proof stay on the coordinator.
SELECT create_distributed_table('heads', 'organisation');
SELECT create_distributed_table('cases', 'organisation', colocate_with => 'heads');
SELECT create_distributed_table('case_keys', 'organisation', colocate_with => 'heads');
SELECT create_distributed_table('events', 'organisation', colocate_with => 'heads');
SELECT create_distributed_table('attempts', 'organisation', colocate_with => 'heads');
SELECT create_distributed_table('outbox', 'organisation', colocate_with => 'heads');
SELECT create_distributed_table('confirmed_addresses', 'organisation', colocate_with => 'heads');
SELECT create_distributed_table('address_limits', 'organisation', colocate_with => 'heads');
SELECT create_distributed_table('files', 'organisation', colocate_with => 'heads');
SELECT create_distributed_table('file_parts', 'organisation', colocate_with => 'heads');
SELECT create_distributed_table('loose_blobs', 'organisation', colocate_with => 'heads');
SELECT create_distributed_table('revocations', 'organisation', colocate_with => 'heads');
SELECT create_distributed_table('legal_holds', 'organisation', colocate_with => 'heads');
SELECT create_distributed_table('erasures', 'organisation', colocate_with => 'heads');
SELECT create_distributed_table('journal', 'organisation', colocate_with => 'heads');
SELECT create_distributed_table('used_proofs', 'organisation', colocate_with => 'heads');
SELECT create_distributed_table('held', 'organisation', colocate_with => 'heads');

COMMIT;
