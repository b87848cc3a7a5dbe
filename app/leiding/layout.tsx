import { StaffFrame } from '../staff-frame'

/** The frame round the screens of leader and office. */
export default function LeaderLayout({ children }: LayoutProps<'/leiding'>) {
  return <StaffFrame area="school">{children}</StaffFrame>
}
