export type Classroom = { name: string; yearGroups: number[] }

/** `count` classrooms for groups 1 to 8: young children mixed in 1/2, then one or more rooms a year, or combinations. */
export function classroomsOf(count: number): Classroom[] {
  if (count <= 1) return [{ name: 'Groep 1-8', yearGroups: [1, 2, 3, 4, 5, 6, 7, 8] }]
  const young = Math.max(1, Math.round(count / 4))
  const older = count - young
  const rooms = Array.from({ length: young }, () => [1, 2])
  for (let i = 0; i < older; i += 1) {
    const first = 3 + Math.floor((i * 6) / older)
    const last = Math.max(first, 2 + Math.floor(((i + 1) * 6) / older))
    rooms.push(Array.from({ length: last - first + 1 }, (_, n) => first + n))
  }
  const named = rooms.map((yearGroups) => ({ yearGroups, name: `Groep ${yearGroups.join('/')}` }))
  return named.map((room, i) => {
    const alike = named.filter((other) => other.name === room.name)
    const letter = String.fromCharCode(
      97 + named.slice(0, i).filter((other) => other.name === room.name).length,
    )
    return alike.length > 1 ? { ...room, name: `${room.name}${letter}` } : room
  })
}
