import { type CountryPlaces, call, crisis, emergency, violence } from './place.ts';

const eu = 'https://digital-strategy.ec.europa.eu/en/policies/112';

export const northernAndEasternEurope: readonly CountryPlaces[] = [
  {
    country: 'CZ',
    zones: ['Europe/Prague'],
    places: [
      ...emergency('cz', eu, { all: '112', police: '158', ambulance: '155' }),
      crisis(
        'cz-116123',
        'Linka první psychické pomoci',
        'https://linkapsychickepomoci.cz/',
        [call('116 123')],
        { hours: 'see' },
      ),
      violence('cz-116006', 'Bílý kruh bezpečí', 'https://www.bkb.cz/', [call('116 006')]),
    ],
  },
  {
    country: 'DK',
    zones: ['Europe/Copenhagen'],
    places: [
      ...emergency('dk', eu, { all: '112' }),
      crisis('dk-livslinien', 'Livslinien', 'https://www.livslinien.dk/', [call('70 201 201')], {
        hours: 'see',
      }),
      violence('dk-levudenvold', 'Lev Uden Vold', 'https://levudenvold.dk/', [call('1888')]),
    ],
  },
  {
    country: 'EE',
    zones: ['Europe/Tallinn'],
    places: [
      ...emergency('ee', eu, { all: '112' }),
      crisis('ee-kriisitelefon', 'Ohvriabi kriisitelefon', 'https://www.palunabi.ee/', [call('116 006')], {
        languages: ['et', 'ru', 'en'],
      }),
      violence('ee-ohvriabi', 'Ohvriabi', 'https://www.palunabi.ee/', [call('116 006')], {
        languages: ['et', 'ru', 'en'],
      }),
    ],
  },
  {
    country: 'FI',
    zones: ['Europe/Helsinki', 'Europe/Mariehamn'],
    places: [
      ...emergency('fi', eu, { all: '112' }),
      crisis('fi-mieli', 'MIELI Kriisipuhelin', 'https://mieli.fi/', [call('09 2525 0111')], {
        languages: ['fi'],
      }),
      crisis('fi-mieli-sv', 'MIELI Kristelefon', 'https://mieli.fi/', [call('09 2525 0112')], {
        ...{ hours: 'see', languages: ['sv'] },
      }),
      violence('fi-nollalinja', 'Nollalinja', 'https://nollalinja.fi/', [
        call('116 016'),
        call('080 005 005'),
      ]),
    ],
  },
  {
    country: 'GR',
    zones: ['Europe/Athens'],
    places: [
      ...emergency('gr', eu, { all: '112', police: '100', ambulance: '166' }),
      crisis('gr-1018', '1018 · ΚΛΙΜΑΚΑ', 'https://www.suicide-help.gr/', [call('1018')]),
      violence('gr-15900', '15900', 'https://isotita.gr/', [call('15900')], { whom: 'women' }),
    ],
  },
  {
    country: 'HU',
    zones: ['Europe/Budapest'],
    places: [
      ...emergency('hu', eu, { all: '112' }),
      crisis('hu-116123', 'Magyar Lelki Elsősegély Telefonszolgálatok Szövetsége', 'https://sos116-123.hu/', [
        call('116 123'),
      ]),
      violence('hu-okit', 'OKIT', 'https://www.okit.hu/', [call('06 80 20 55 20')]),
    ],
  },
  {
    country: 'IS',
    zones: ['Atlantic/Reykjavik', 'Iceland'],
    places: [
      ...emergency('is', 'https://www.112.is/', { all: '112' }),
      crisis('is-1717', 'Hjálparsími Rauða krossins', 'https://www.1717.is/', [call('1717')]),
      crisis('is-pieta', 'Píeta samtökin', 'https://pieta.is/', [call('552 2218')]),
      violence('is-kvennaathvarf', 'Kvennaathvarfið', 'https://www.kvennaathvarf.is/', [call('561 1205')], {
        whom: 'women',
      }),
    ],
  },
  {
    country: 'LV',
    zones: ['Europe/Riga'],
    places: [
      ...emergency('lv', eu, { all: '112' }),
      crisis(
        'lv-skalbes',
        'Krīžu un konsultāciju centrs Skalbes',
        'https://www.skalbes.lv/',
        [call('116 123')],
        {
          languages: ['lv', 'ru', 'en'],
        },
      ),
      violence(
        'lv-116006',
        'Palīdzības tālrunis noziegumos cietušajiem',
        'https://www.cietusajiem.lv/',
        [call('116 006')],
        {
          hours: 'see',
        },
      ),
    ],
  },
  {
    country: 'NO',
    zones: ['Europe/Oslo', 'Arctic/Longyearbyen', 'Atlantic/Jan_Mayen'],
    places: [
      ...emergency('no', 'https://www.helsenorge.no/', { ambulance: '113', police: '112' }),
      crisis('no-mentalhelse', 'Mental Helse Hjelpetelefonen', 'https://mentalhelse.no/', [call('116 123')]),
      crisis('no-kirkenssos', 'Kirkens SOS', 'https://www.kirkens-sos.no/', [call('22 40 00 40')]),
      violence('no-vo', 'VO-linjen', 'https://volinjen.no/', [call('116 006')]),
    ],
  },
  {
    country: 'PL',
    zones: ['Europe/Warsaw', 'Poland'],
    places: [
      ...emergency('pl', eu, { all: '112' }),
      crisis('pl-centrumwsparcia', 'Centrum Wsparcia', 'https://centrumwsparcia.pl/', [call('800 70 2222')]),
      crisis('pl-116123', 'Kryzysowy Telefon Zaufania', 'https://116sos.pl/', [call('116 123')]),
      violence('pl-niebieskalinia', 'Niebieska Linia', 'https://www.niebieskalinia.info/', [
        call('800 12 00 02'),
      ]),
    ],
  },
  {
    country: 'SE',
    zones: ['Europe/Stockholm'],
    places: [
      ...emergency('se', eu, { all: '112' }),
      crisis('se-mind', 'Mind Självmordslinjen', 'https://mind.se/', [call('90101')]),
      violence(
        'se-kvinnofrid',
        'Kvinnofridslinjen',
        'https://kvinnofridslinjen.se/',
        [call('116 016'), call('020 50 50 50')],
        {
          whom: 'women',
        },
      ),
    ],
  },
  {
    country: 'SI',
    zones: ['Europe/Ljubljana'],
    places: [
      ...emergency('si', eu, { all: '112', police: '113' }),
      crisis('si-samarijan', 'Zaupna telefona Samarijan in Sopotnik', 'https://www.telefon-samarijan.si/', [
        call('116 123'),
      ]),
      violence('si-sos', 'Društvo SOS telefon', 'https://drustvo-sos.si/', [call('080 11 55')]),
    ],
  },
  {
    country: 'SK',
    zones: ['Europe/Bratislava'],
    places: [
      ...emergency('sk', eu, { all: '112', police: '158', ambulance: '155' }),
      crisis('sk-nezabudka', 'Linka dôvery Nezábudka', 'https://www.linkanezabudka.sk/', [
        call('0800 800 566'),
      ]),
      violence(
        'sk-narodnalinka',
        'Národná linka pre ženy zažívajúce násilie',
        'https://www.zastavmenasilie.gov.sk/',
        [call('0800 212 212')],
        {
          whom: 'women',
        },
      ),
    ],
  },
  {
    country: 'UA',
    zones: ['Europe/Kyiv', 'Europe/Kiev', 'Europe/Uzhgorod', 'Europe/Zaporozhye'],
    places: [
      ...emergency('ua', 'https://112.gov.ua/', { all: '112', police: '102', ambulance: '103' }),
      crisis('ua-lifeline', 'Lifeline Ukraine', 'https://lifelineukraine.com/', [call('7333')]),
      violence(
        'ua-lastrada',
        'Ла Страда – Україна',
        'https://la-strada.org.ua/',
        [call('116 123'), call('0 800 500 335')],
        {
          hours: 'see',
        },
      ),
    ],
  },
];
