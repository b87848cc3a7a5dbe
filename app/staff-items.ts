import { getTranslations } from 'next-intl/server'
import type { ShellItem } from '@/components/ui/shell'
import type { Actor } from '@/lib/foundation/actor'
import { mayHaveCare } from '@/lib/people/access/policy'
import { mayReach } from '@/lib/people/children/policy'

/**
 * The doors in the navigation of staff, at most four: those of the side they are on when they have it, else of the
 * other. Only doors that open for this person.
 */
export async function staffItems(actor: Actor, side: 'class' | 'school'): Promise<ShellItem[]> {
  const ofClass = await classItems(actor)
  const ofSchool = mayReach(actor) ? await schoolItems() : []
  const [own, other] = side === 'class' ? [ofClass, ofSchool] : [ofSchool, ofClass]
  return own.length > 0 ? own : other
}

async function classItems(actor: Actor): Promise<ShellItem[]> {
  const words = await getTranslations('teacher.nav')
  const items: ShellItem[] = [
    ...(actor.roles.has('teacher')
      ? [
          { href: '/leerkracht', label: words('today'), icon: 'calendar' } as const,
          { href: '/leerkracht/planning', label: words('plan'), icon: 'agreement' } as const,
          { href: '/leerkracht/groep', label: words('group'), icon: 'people' } as const,
        ]
      : []),
    ...(mayHaveCare(actor)
      ? [{ href: '/leerkracht/begeleiding', label: words('care'), icon: 'friend' } as const]
      : []),
  ]
  // A phone shows four at most; who has four finds the own account above the page.
  return items.length === 0 || items.length === 4
    ? items
    : [...items, { href: '/account', label: words('more'), icon: 'more', isPaper: true }]
}

async function schoolItems(): Promise<ShellItem[]> {
  const words = await getTranslations('leader.nav')
  return [
    { href: '/leiding', label: words('school'), icon: 'school' },
    { href: '/leiding/groepen', label: words('groups'), icon: 'people' },
    { href: '/leiding/rondes', label: words('rounds'), icon: 'calendar' },
    { href: '/leiding/instellingen', label: words('settings'), icon: 'settings' },
  ]
}
