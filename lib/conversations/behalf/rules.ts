/** A conversation as it stands, for who changes it on the phone. */
type CallerMoment = {
  id: string
  sequence: number
  startsAt: Date
  endsAt: Date
  roomName: string | null
  teachers: string[]
}

/** A guardian who decides for the child and may therefore call, with the moment that is theirs. */
export type Caller = { id: string; name: string; phone: string | null; moment: CallerMoment | null }

/** For whom staff can plan a child's conversation. */
export type Behalf = {
  childId: string
  childName: string
  groupId: string
  groupName: string
  /** The round of today when the child's class is in it. */
  round: { id: string; name: string } | null
  guardians: Caller[]
}
