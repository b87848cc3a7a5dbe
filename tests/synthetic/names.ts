/** Languages of parents as the product knows them. */
export type Language = 'nl' | 'en' | 'ar' | 'tr' | 'pl' | 'uk'

/** A family's background: which names it draws from and what is spoken at home. */
export type Background = {
  weight: number
  languages: readonly Language[]
  girls: readonly string[]
  boys: readonly string[]
  women: readonly string[]
  men: readonly string[]
  /** Prefix and family name, split by `|`. */
  families: readonly string[]
}

const words = (list: string) => list.split(' ')

/** Invented mixes of common names; whoever is called so, is not meant. */
export const backgrounds: readonly Background[] = [
  {
    weight: 56,
    languages: ['nl'],
    girls: words(
      'Lotte Noor Zoë Saar Evi Julia Fleur Roos Tess Sophie Liv Jasmijn Fenna Maud Isa Nina Yara Pien',
    ),
    boys: words(
      'Sem Daan Levi Finn Luuk Bram Thijs Mees Sam Jesse Gijs Teun Hugo Ties Stijn Boaz Jurre Siem',
    ),
    women: words('Marieke Esther Linda Sanne Ilse Femke Wendy Annelies Judith Renske Petra Kim Loes Carlijn'),
    men: words('Joris Mark Jeroen Bas Martijn Sander Wouter Niels Rutger Erik Dennis Maarten Koen Jasper'),
    families: [
      ...[
        'van den|Berg',
        'de|Vries',
        '|Jansen',
        "van 't|Hof",
        'van der|Meer',
        'ten|Brink',
        '|Bakker',
        '|Visser',
      ],
      ...['|Smit', 'de|Boer', '|Mulder', 'van|Dijk', '|Hendriks', '|Jansen-de Wit', '|Peters', 'van|Loon'],
      ...[
        "'t|Hart",
        '|Kuipers',
        'de|Groot',
        '|Bos',
        '|Vos',
        'ter|Horst',
        '|Schouten',
        'van de|Ven',
        '|Brouwer',
      ],
    ],
  },
  {
    weight: 10,
    languages: ['tr', 'nl'],
    girls: words('Elif Zeynep Çağla Azra Nisa Ela Defne Hatice'),
    boys: words('Emir Yusuf Ömer Emre Kerem Mehmet Efe Burak'),
    women: words('Fatma Ayşe Gül Sevgi Özlem Nuray'),
    men: words('Murat Hasan İbrahim Serkan Uğur Ali'),
    families: ['|Yılmaz', '|Kaya', '|Demir', '|Şahin', '|Öztürk', '|Çelik', '|Arslan'],
  },
  {
    weight: 10,
    languages: ['nl', 'nl', 'ar'],
    girls: words('Salma Amina Nour Hajar Inès Yasmina Soukaina'),
    boys: words('Mounir Ayoub Bilal Ismaël Adam Zakaria Imran'),
    women: words('Fatima Khadija Naima Samira Malika Latifa'),
    men: words('Mohamed Rachid Said Abdelkader Karim Youssef'),
    families: ['|El Hamdaoui', 'el|Amrani', '|Bouzidi', '|Benali', '|Aït Lahcen', '|Ouali'],
  },
  {
    weight: 8,
    languages: ['pl'],
    girls: words('Zofia Maja Oliwia Łucja Hanna Lena'),
    boys: words('Łukasz Jakub Szymon Filip Michał Antoni'),
    women: words('Agnieszka Małgorzata Katarzyna Ewa Monika'),
    men: words('Paweł Tomasz Grzegorz Krzysztof Marcin'),
    families: ['|Nowak', '|Kowalska', '|Wiśniewski', '|Zając', '|Wójcik', '|Dąbrowski'],
  },
  {
    weight: 8,
    languages: ['ar'],
    girls: words('Layla Maryam Rima Hala Sham Jana'),
    boys: words('Omar Khaled Sami Yazan Nabil Tarek'),
    women: words('Rasha Hanan Iman Dalia Reem'),
    men: words('Ahmad Mahmoud Bassel Ziad Anas'),
    families: ['|Al-Khatib', '|Haddad', '|Al Sayed', '|Darwish', '|Najjar', 'Al|Masri'],
  },
  {
    weight: 5,
    languages: ['uk'],
    girls: words('Sofiia Daryna Oksana Zlata Kateryna'),
    boys: words('Danylo Bohdan Maksym Oleksii Tymofii'),
    women: words('Olena Iryna Nataliia Tetiana Yuliia'),
    men: words('Andrii Serhii Vasyl Mykola Taras'),
    families: ['|Shevchenko', '|Kovalenko', '|Bondar', '|Melnyk', '|Tkachuk'],
  },
  {
    weight: 3,
    languages: ['en'],
    girls: words('Grace Ama Priya Chloe Adaeze'),
    boys: words('Kwame Arjun Noah Tobi Liam'),
    women: words('Abena Lakshmi Emily Ngozi Sarah'),
    men: words('Kofi Rajesh Oliver Chidi James'),
    families: ['|Mensah', '|Patel', '|Okafor', "|O'Brien", '|Nair', '|Asante'],
  },
]

/** One of the backgrounds, as often as its weight says. `at` runs from 0 up to 1. */
export function backgroundAt(at: number): Background {
  let left = at * backgrounds.reduce((sum, b) => sum + b.weight, 0)
  for (const background of backgrounds) {
    left -= background.weight
    if (left < 0) return background
  }
  return backgrounds[0] as Background
}
