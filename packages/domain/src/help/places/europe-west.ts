import { type CountryPlaces, call, chat, crisis, emergency, site, text, violence } from './place.ts';

const eu = 'https://digital-strategy.ec.europa.eu/en/policies/112';

export const westernEurope: readonly CountryPlaces[] = [
  {
    country: 'AT',
    zones: ['Europe/Vienna'],
    places: [
      ...emergency('at', eu, { all: '112', police: '133', ambulance: '144' }),
      crisis('at-telefonseelsorge', 'TelefonSeelsorge', 'https://www.telefonseelsorge.at/', [call('142')]),
      violence(
        'at-frauenhelpline',
        'Frauenhelpline gegen Gewalt',
        'https://www.frauenhelpline.at/',
        [call('0800 222 555')],
        {
          whom: 'women',
        },
      ),
      violence('at-maennernotruf', 'Männernotruf', 'https://www.maennernotruf.at/', [call('0800 246 247')], {
        whom: 'men',
      }),
    ],
  },
  {
    country: 'BE',
    zones: ['Europe/Brussels'],
    places: [
      ...emergency('be', eu, { all: '112', police: '101' }),
      crisis('be-zelfmoordlijn', 'Zelfmoordlijn', 'https://www.zelfmoord1813.be/', [call('1813')], {
        languages: ['nl'],
      }),
      crisis(
        'be-preventionsuicide',
        'Centre de Prévention du Suicide',
        'https://www.preventionsuicide.be/',
        [call('0800 32 123')],
        {
          languages: ['fr'],
        },
      ),
      violence('be-1712', '1712', 'https://www.1712.be/', [call('1712')], {
        hours: 'see',
        languages: ['nl'],
      }),
      violence(
        'be-ecoute',
        'Écoute violences conjugales',
        'https://www.ecouteviolencesconjugales.be/',
        [call('0800 30 030')],
        { languages: ['fr'] },
      ),
    ],
  },
  {
    country: 'CH',
    zones: ['Europe/Zurich'],
    places: [
      ...emergency('ch', 'https://www.ch.ch/', { all: '112', police: '117', ambulance: '144' }),
      crisis(
        'ch-143',
        'Die Dargebotene Hand · La Main Tendue · Telefono Amico',
        'https://www.143.ch/',
        [call('143')],
        {
          languages: ['de', 'fr', 'it'],
        },
      ),
      violence(
        'ch-opferhilfe',
        'Opferhilfe Schweiz · Aide aux victimes · Aiuto alle vittime',
        'https://www.opferhilfe-schweiz.ch/',
        [call('142'), site('https://www.opferhilfe-schweiz.ch/')],
        { languages: ['de', 'fr', 'it'] },
      ),
    ],
  },
  {
    country: 'DE',
    zones: ['Europe/Berlin', 'Europe/Busingen'],
    places: [
      ...emergency('de', eu, { all: '112', police: '110' }),
      crisis(
        'de-telefonseelsorge',
        'TelefonSeelsorge',
        'https://www.telefonseelsorge.de/',
        [
          call('0800 111 0 111'),
          call('0800 111 0 222'),
          call('116 123'),
          chat('https://online.telefonseelsorge.de/'),
        ],
        { languages: ['de'] },
      ),
      violence(
        'de-hilfetelefon',
        'Hilfetelefon Gewalt gegen Frauen',
        'https://www.hilfetelefon.de/',
        [call('116 016')],
        {
          whom: 'women',
        },
      ),
      violence(
        'de-maenner',
        'Hilfetelefon Gewalt an Männern',
        'https://www.maennerhilfetelefon.de/',
        [call('0800 1239900')],
        { hours: 'see', whom: 'men' },
      ),
    ],
  },
  {
    country: 'ES',
    zones: ['Europe/Madrid', 'Africa/Ceuta', 'Atlantic/Canary'],
    places: [
      ...emergency('es', eu, { all: '112' }),
      crisis('es-024', 'Línea 024', 'https://www.sanidad.gob.es/linea024/', [call('024')]),
      violence('es-016', '016', 'https://violenciagenero.igualdad.gob.es/', [call('016')], { whom: 'women' }),
    ],
  },
  {
    country: 'FR',
    zones: ['Europe/Paris'],
    places: [
      ...emergency('fr', eu, { all: '112', police: '17', ambulance: '15' }, text('114')),
      crisis('fr-3114', '3114', 'https://3114.fr/', [call('3114')]),
      violence(
        'fr-3919',
        '3919 · Violences Femmes Info',
        'https://www.solidaritefemmes.org/',
        [call('3919')],
        {
          whom: 'women',
        },
      ),
    ],
  },
  {
    country: 'GB',
    zones: ['Europe/London', 'Europe/Belfast'],
    places: [
      ...emergency('gb', 'https://www.gov.uk/guidance/999-and-112-the-uks-national-emergency-numbers', {
        all: '999',
      }),
      crisis('gb-samaritans', 'Samaritans', 'https://www.samaritans.org/', [call('116 123')], {
        languages: ['en'],
      }),
      crisis('gb-shout', 'Shout', 'https://giveusashout.org/', [text('85258', 'SHOUT')], {
        languages: ['en'],
      }),
      violence(
        'gb-ndah',
        'National Domestic Abuse Helpline',
        'https://www.nationaldahelpline.org.uk/',
        [call('0808 2000 247')],
        { whom: 'women', region: 'England' },
      ),
      violence(
        'gb-sdafmh',
        'Scotland’s Domestic Abuse and Forced Marriage Helpline',
        'https://www.sdafmh.org.uk/',
        [call('0800 027 1234')],
        { region: 'Scotland' },
      ),
      violence(
        'gb-livefearfree',
        'Live Fear Free',
        'https://www.gov.wales/live-fear-free',
        [call('0808 80 10 800')],
        {
          ...{ region: 'Wales', languages: ['cy', 'en'] },
        },
      ),
      violence(
        'gb-dsah',
        'Domestic and Sexual Abuse Helpline',
        'https://www.dsahelpline.org/',
        [call('0808 802 1414')],
        { region: 'Northern Ireland' },
      ),
      violence(
        'gb-mensadvice',
        'Men’s Advice Line',
        'https://mensadviceline.org.uk/',
        [call('0808 801 0327')],
        {
          ...{ hours: 'see', whom: 'men' },
        },
      ),
      violence('gb-galop', 'Galop', 'https://www.galop.org.uk/', [call('0800 999 5428')], {
        ...{ hours: 'see', whom: 'queer' },
      }),
    ],
  },
  {
    country: 'IE',
    zones: ['Europe/Dublin'],
    places: [
      ...emergency('ie', eu, { all: '112' }),
      crisis('ie-samaritans', 'Samaritans', 'https://www.samaritans.org/', [call('116 123')], {
        languages: ['en'],
      }),
      crisis('ie-text', 'Text About It', 'https://www.textaboutit.ie/', [text('50808', 'HELLO')], {
        languages: ['en'],
      }),
      violence('ie-womensaid', 'Women’s Aid', 'https://www.womensaid.ie/', [call('1800 341 900')], {
        whom: 'women',
      }),
      violence('ie-mensaid', 'Men’s Aid Ireland', 'https://www.mensaid.ie/', [call('01 554 3811')], {
        ...{ hours: 'see', whom: 'men' },
      }),
    ],
  },
  {
    country: 'IT',
    zones: ['Europe/Rome'],
    places: [
      ...emergency('it', eu, { all: '112' }),
      crisis(
        'it-telefonoamico',
        'Telefono Amico Italia',
        'https://www.telefonoamico.it/',
        [call('02 2327 2327')],
        {
          hours: 'see',
        },
      ),
      violence('it-1522', '1522', 'https://www.1522.eu/', [call('1522'), chat('https://www.1522.eu/')]),
    ],
  },
  {
    country: 'NL',
    zones: ['Europe/Amsterdam'],
    places: [
      ...emergency('nl', eu, { all: '112' }),
      crisis('nl-113', '113 Zelfmoordpreventie', 'https://www.113.nl/', [
        ...[call('113'), call('0800 0113'), chat('https://www.113.nl/')],
      ]),
      violence('nl-veiligthuis', 'Veilig Thuis', 'https://veiligthuis.nl/', [call('0800 2000')]),
    ],
  },
  {
    country: 'PT',
    zones: ['Europe/Lisbon', 'Atlantic/Azores', 'Atlantic/Madeira', 'Portugal'],
    places: [
      ...emergency('pt', eu, { all: '112' }),
      crisis('pt-1411', 'Linha Nacional de Prevenção do Suicídio', 'https://www.sns24.gov.pt/', [
        call('1411'),
      ]),
      crisis('pt-vozamiga', 'SOS Voz Amiga', 'https://www.sosvozamiga.org/', [call('213 544 545')], {
        hours: 'see',
      }),
      violence(
        'pt-cig',
        'Serviço de Informação a Vítimas de Violência Doméstica',
        'https://www.cig.gov.pt/',
        [call('800 202 148')],
      ),
      violence('pt-apav', 'APAV', 'https://apav.pt/', [call('116 006')], { hours: 'see' }),
    ],
  },
];
