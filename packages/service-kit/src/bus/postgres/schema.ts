import type pg from 'pg'

/**
 * The embedded log. Appending locks the partition's row, so offsets are gapless in commit order: a reader that has seen offset n has seen
 * all before it. (A sequence would not do: of two transactions the later number may commit first, and the reader passes over the other.)
 */
const BUS_SCHEMA = `
  CREATE SCHEMA IF NOT EXISTS bus;
  CREATE TABLE IF NOT EXISTS bus.identity (log uuid NOT NULL DEFAULT gen_random_uuid(), one boolean PRIMARY KEY DEFAULT true CHECK (one));
  INSERT INTO bus.identity DEFAULT VALUES ON CONFLICT DO NOTHING;
  CREATE TABLE IF NOT EXISTS bus.partition (
    topic text NOT NULL,
    partition int NOT NULL,
    next_offset bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (topic, partition)
  ) WITH (fillfactor = 50);
  CREATE TABLE IF NOT EXISTS bus.log (
    topic text NOT NULL,
    partition int NOT NULL,
    log_offset bigint NOT NULL,
    key text NOT NULL,
    value text NOT NULL,
    headers text NOT NULL,
    appended_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (topic, partition, log_offset)
  );
  CREATE TABLE IF NOT EXISTS bus.group_offset (
    consumer_group text NOT NULL,
    topic text NOT NULL,
    partition int NOT NULL,
    next_offset bigint NOT NULL DEFAULT 0,
    -- A new one each time a member takes the partition: a commit that names an older one comes too late, and changes nothing.
    owner text,
    PRIMARY KEY (consumer_group, topic, partition)
  ) WITH (fillfactor = 50);
  -- A member lives as long as its session holds the lock of its id: a killed process is gone at once, with no lease to wait for.
  CREATE TABLE IF NOT EXISTS bus.group_member (
    member text PRIMARY KEY,
    consumer_group text NOT NULL,
    topics text[] NOT NULL
  );
  CREATE OR REPLACE FUNCTION bus.ensure_topics(names text[], counts int[]) RETURNS TABLE (topic text, partitions int) LANGUAGE plpgsql AS $$
  BEGIN
    -- Whoever is first decides how many partitions: two that create at once would each see no topic yet, and add theirs.
    IF EXISTS (SELECT FROM unnest(names) AS n (name) WHERE NOT EXISTS (SELECT FROM bus.partition AS p WHERE p.topic = n.name)) THEN
      PERFORM pg_advisory_xact_lock(5119005);
      INSERT INTO bus.partition (topic, partition)
      SELECT t.name, n FROM unnest(names, counts) AS t (name, partitions), generate_series(0, t.partitions - 1) AS n
      WHERE NOT EXISTS (SELECT FROM bus.partition AS p WHERE p.topic = t.name) ON CONFLICT DO NOTHING;
    END IF;
    RETURN QUERY SELECT p.topic, count(*)::int FROM bus.partition AS p WHERE p.topic = ANY(names) GROUP BY p.topic;
  END $$;
  CREATE OR REPLACE FUNCTION bus.append(topics text[], partitions int[], keys text[], vals text[], heads text[]) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    -- Locked in one order by everyone: two publishers never wait for each other in a circle.
    PERFORM FROM bus.partition AS p WHERE (p.topic, p.partition) IN (SELECT * FROM unnest(topics, partitions)) ORDER BY p.topic, p.partition FOR UPDATE;
    WITH message AS (
      SELECT * FROM unnest(topics, partitions, keys, vals, heads) WITH ORDINALITY AS m (topic, partition, key, value, headers, n)
    ), moved AS (
      UPDATE bus.partition AS p SET next_offset = p.next_offset + c.messages
      FROM (SELECT topic, partition, count(*) AS messages FROM message GROUP BY topic, partition) AS c
      WHERE p.topic = c.topic AND p.partition = c.partition
      RETURNING p.topic, p.partition, p.next_offset - c.messages AS first_offset
    )
    INSERT INTO bus.log (topic, partition, log_offset, key, value, headers)
    SELECT m.topic, m.partition, moved.first_offset + row_number() OVER (PARTITION BY m.topic, m.partition ORDER BY m.n) - 1, m.key, m.value, m.headers
    FROM message AS m JOIN moved USING (topic, partition);
    PERFORM pg_notify('bus', topic) FROM (SELECT DISTINCT unnest(topics) AS topic) AS t;
  END $$;
`

/** Among processes that start together, one creates and the others wait: CREATE ... IF NOT EXISTS alone fails when two run it at once. */
const SCHEMA_LOCK = 5_119_003

export async function createBusSchema(pool: pg.Pool): Promise<void> {
  // Several statements in one query are one transaction, which is what the lock is held for.
  await pool.query(`SELECT pg_advisory_xact_lock(${SCHEMA_LOCK}); ${BUS_SCHEMA}`)
}
