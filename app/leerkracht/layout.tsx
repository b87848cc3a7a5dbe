import { StaffFrame } from '../staff-frame'

/** The frame round a teacher's screens. */
export default function TeacherLayout({ children }: LayoutProps<'/leerkracht'>) {
  return <StaffFrame area="class">{children}</StaffFrame>
}
