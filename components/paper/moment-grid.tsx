export type FreeMoment = { time: string; value: string }
export type PartOfDay = { label: string; moments: FreeMoment[] }
export type FreeDay = { date: string; free: string; parts: PartOfDay[] }

/** All free times, per day and part of day; every button says its whole date to who hears the page. */
export function MomentGrid({ name, hour, days }: { name: string; hour: string; days: FreeDay[] }) {
  return (
    <div className="days">
      {days.map((day) => (
        <section key={day.date}>
          <h3>
            <bdi>{day.date}</bdi> <span>{day.free}</span>
          </h3>
          {day.parts.map((part) => (
            <div key={part.label}>
              <p className="small">{part.label}</p>
              <div className="taps">
                {part.moments.map((moment) => (
                  <button key={moment.value} className="tap" type="submit" name={name} value={moment.value}>
                    <span className="vh">{day.date}, </span>
                    <bdi>{moment.time}</bdi>
                    <span className="vh"> {hour}</span>
                  </button>
                ))}
              </div>
            </div>
          ))}
        </section>
      ))}
    </div>
  )
}
