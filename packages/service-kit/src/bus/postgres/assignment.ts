import type { PostgresSession } from './session.js'

export interface PartitionName {
  readonly topic: string
  readonly partition: number
}
export interface TakenPartition extends PartitionName {
  readonly offset: bigint
}

/** What a member of a group does to its place in it. Every statement runs on the session whose locks the place rests on. */
export class PostgresAssignment {
  constructor(
    private readonly session: PostgresSession,
    private readonly member: string,
    private readonly group: string,
    private readonly topics: readonly string[],
  ) {}

  async join(): Promise<void> {
    await this.session.tryHold([memberLock(this.member)]) // first the lock: a member without it is taken for dead
    await this.session.query(`DELETE FROM bus.group_member AS m WHERE consumer_group = $1 AND NOT EXISTS (${HOLDS_ITS_LOCK})`, [this.group])
    await this.session.query(
      'INSERT INTO bus.group_member (member, consumer_group, topics) VALUES ($1, $2, $3) ON CONFLICT (member) DO NOTHING',
      [this.member, this.group, this.topics],
    )
    await this.#tellGroup()
  }

  /** The partitions that are this member's. Every member reckons the same from the members that live. Undefined when it has to join (again). */
  async mine(): Promise<PartitionName[] | undefined> {
    const rows = await this.session.query<PartitionName & { members: string[] }>(
      `WITH alive AS MATERIALIZED (SELECT member, topics FROM bus.group_member AS m WHERE consumer_group = $1 AND EXISTS (${HOLDS_ITS_LOCK}))
       SELECT topic, partition, ARRAY(SELECT member FROM alive WHERE p.topic = ANY(topics) ORDER BY member) AS members
       FROM bus.partition AS p WHERE topic = ANY($2) ORDER BY topic, partition`,
      [this.group, this.topics],
    )
    if (rows.some(({ members }) => !members.includes(this.member))) return undefined
    return rows
      .filter(({ partition, members }) => members[partition % members.length] === this.member)
      .map(({ topic, partition }) => ({ topic, partition }))
  }

  /** Takes those that no other member is still at work on. `lease` names this ownership: a commit of an older one changes nothing. */
  async take(wanted: readonly PartitionName[], lease: string): Promise<TakenPartition[]> {
    const held = new Set(await this.session.tryHold(wanted.map((name) => this.#lock(name))))
    const free = wanted.filter((name) => held.has(this.#lock(name)))
    if (free.length === 0) return []
    // A new group starts at the oldest message there is. The owner's row lock lets a commit that is under way end first.
    const rows = await this.session.query<PartitionName & { offset: string }>(
      `INSERT INTO bus.group_offset AS g (consumer_group, topic, partition, next_offset, owner)
       SELECT $1, p.topic, p.partition, coalesce((SELECT min(log_offset) FROM bus.log AS l WHERE l.topic = p.topic AND l.partition = p.partition), p.next_offset), $4
       FROM unnest($2::text[], $3::int[]) AS w (topic, partition) JOIN bus.partition AS p USING (topic, partition)
       ORDER BY p.topic, p.partition
       ON CONFLICT (consumer_group, topic, partition) DO UPDATE SET owner = excluded.owner
       RETURNING topic, partition, next_offset::text AS "offset"`,
      [this.group, free.map(({ topic }) => topic), free.map(({ partition }) => partition), lease],
    )
    return rows.map(({ topic, partition, offset }) => ({ topic, partition, offset: BigInt(offset) }))
  }

  async giveUp(partitions: readonly PartitionName[]): Promise<void> {
    if (partitions.length === 0) return
    await this.session.release(partitions.map((name) => this.#lock(name)))
    await this.#tellGroup()
  }

  async leave(partitions: readonly PartitionName[]): Promise<void> {
    await this.session.query('DELETE FROM bus.group_member WHERE member = $1', [this.member])
    await this.session.release([...partitions.map((name) => this.#lock(name)), memberLock(this.member)])
    await this.#tellGroup()
  }

  #tellGroup = (): Promise<unknown> => this.session.query(`SELECT pg_notify('bus', '')`)
  #lock = ({ topic, partition }: PartitionName): string => `partition ${this.group} ${topic} ${partition}`
}

const memberLock = (member: string): string => `member ${member}`

// For a row m of bus.group_member. pg_locks shows the halves of a 64-bit advisory lock; unlike the sessions of other roles, everybody may see all of it.
export const HOLDS_ITS_LOCK = `
  SELECT FROM pg_locks AS held WHERE held.locktype = 'advisory' AND held.granted AND held.objsubid = 1
    AND held.database = (SELECT oid FROM pg_database WHERE datname = current_database())
    AND ((held.classid::bigint << 32) | held.objid::bigint) = hashtextextended('member ' || m.member, 0)`
