import type { Texts } from './sv.ts';

export const en: Texts = {
  languageName: 'English',
  languages: 'Language',
  locale: 'en-GB',
  service: 'Report concern for a child',
  skip: 'Skip to the form',
  leave: 'Leave this page now',
  clear: 'Clear',
  nothingKept: 'Nothing is saved on your phone or computer. Clear empties all fields at once.',
  error: 'Error',
  faultsTitle: (n) => (n === 1 ? 'Correct 1 answer to continue' : `Correct ${n} answers to continue`),
  stepOf: (n, of) => `Step ${n} of ${of}:`,
  steps: { who: 'Who is it about?', worry: 'What worries you?', you: 'About you', check: 'Check and send' },
  continueTo: (step) => `Continue to ${step}`,
  back: 'Back',
  optional: 'optional',

  acute: {
    title: 'Is it urgent?',
    call: ['Call 112', ' if a child is in danger now.'],
    onCall: 'Social services on call, day and night:',
  },
  next: {
    title: 'What happens next',
    items: [
      ['The same day', ' we assess whether the child needs protection.'],
      ['Within 14 days', ' we decide whether to investigate.'],
    ],
    receipt: 'You get a receipt with a reference. It says nothing about the child.',
  },

  who: {
    count: 'How many children are you worried about?',
    counts: {
      one: 'One child',
      several: 'Several children in the same family',
      unknown: 'I don’t know who the child is',
    },
    child: (n) => `Child ${n}`,
    name: 'The child’s name',
    nameHint: 'Write what you know. You can leave it empty.',
    age: 'Age or date of birth',
    ageHint:
      'Roughly is enough, for example 9 years. You can report about young people up to 20. You can also write the personal identity number.',
    unborn: 'The child is not born yet',
    whereabouts: 'Where is the child in the daytime?',
    whereaboutsHint: 'For example school or preschool.',
    address: 'Where does the child live?',
    addressHint: 'Address or area, if you know.',
    add: 'Add another child',
    remove: (n) => `Remove child ${n}`,
    kind: 'How are you reporting?',
    kindHint:
      'If you give your name, the family may be told it. Private persons can be anonymous. People who report as part of their work cannot.',
    kinds: { private: 'As a private person', professional: 'As part of my work' },
  },

  worry: {
    danger: 'Is the child in danger right now?',
    dangers: { yes: 'Yes', no: 'No, not that I know of' },
    dangerCall: ['Call 112 now.', ' Then send the report.'],
    dangerText: 'What is dangerous right now?',
    worries: 'What is your concern about?',
    worriesHint: 'Choose what fits. You can skip the question.',
    groups: {
      violence: 'Violence, threats and force',
      home: 'At home',
      child: 'How the child is',
    },
    choices: {
      physical_violence: 'Someone hits or hurts the child',
      psychological_violence: 'Someone threatens, frightens or insults the child',
      sexual_abuse: 'Someone does sexual things to the child',
      witnessed_violence: 'The child sees or hears violence at home',
      honour: 'The family controls friends, clothes or love (honour)',
      fgm_child_marriage: 'The child may be married off or genitally mutilated',
      neglect: 'The child does not get the food, care or attention it needs',
      parental_misuse: 'An adult drinks too much or takes drugs',
      parental_mental_illness: 'An adult has serious mental health problems',
      parental_conflict: 'The adults quarrel so that the child suffers',
      mental_illness: 'The child has mental health problems',
      self_harm: 'The child harms itself or does not want to live',
      own_misuse: 'The child drinks alcohol or takes drugs',
      suspected_crime: 'The child commits crimes',
      exploitation: 'The child is exploited, for example by a gang',
      school_absence: 'The child is often absent from school',
      online_exposure: 'The child is harmed online',
      other: 'Something else',
    },
    text: 'Tell us what you have seen or heard',
    textHint:
      'What has happened, when and how often? Write what you know yourself and what others have told you.',
    family: 'The family',
    guardians: 'Parents or other adults at home',
    guardiansHint: 'Name and phone if you know. One person on each line.',
    informed: 'Do the parents know that you are reporting?',
    informedChoices: { yes: 'Yes', no: 'No', unknown: 'I don’t know' },
    informedWhy: 'Why don’t they know?',
    informedWhyHint: 'For example that it may be dangerous for the child.',
    interpreter: 'Language, if the family needs an interpreter',
    interpreterHint: 'Leave empty if you don’t know.',
  },

  you: {
    identity: 'Do you want to give your name?',
    identityHint:
      'If you give your name, the family may be told it. If you are anonymous, we cannot ask you more or call you.',
    identities: { named: 'Yes, I give my name', anonymous: 'No, I want to be anonymous' },
    professionalHint:
      'You are reporting as part of your work and cannot be anonymous. The family may be told who has reported.',
    name: 'Your name',
    title: 'Your profession',
    titleHint: 'For example teacher or nurse.',
    category: 'Where do you work?',
    categoryChoose: 'Choose from the list',
    categories: {
      preschool: 'Preschool',
      school: 'School',
      leisure: 'After-school care, youth club or association',
      child_health: 'Child health centre (BVC)',
      maternity_care: 'Maternity care or delivery ward',
      primary_care: 'Health centre',
      emergency_care: 'Emergency care or ambulance',
      child_psychiatry: 'Child and adolescent psychiatry (BUP)',
      adult_psychiatry: 'Psychiatry or addiction care for adults',
      dental_care: 'Dental care',
      police: 'Police',
      court_prosecutor: 'Court or prosecutor',
      prison_probation: 'Prison and Probation Service',
      migration_agency: 'Migration Agency',
      social_services: 'Social services of the municipality',
      on_call: 'Social services on call',
      other_municipality: 'Another municipality',
      non_profit: 'Non-profit organisation',
      other: 'Another workplace',
    },
    organisation: 'Name of the workplace',
    organisationHint: 'For example the name of the school.',
    relation: 'How do you know the child?',
    relationChoose: 'Choose if you want to',
    relations: {
      acquaintance: 'Neighbour, friend or acquaintance',
      relative: 'Relative',
      guardian: 'Parent or guardian',
      self: 'I am the child',
      other: 'In another way',
    },
    phone: 'Phone',
    phoneHint: 'So that we can call if we need to ask something.',
    email: 'Email',
    feedback: 'I want to know whether you open an investigation',
    feedbackHint: 'We will contact you when we have decided, unless it is unsuitable for the child.',
  },

  check: {
    intro: 'Read through before you send. You can change everything.',
    change: 'Change',
    changeWhat: (step) => `Change: ${step}`,
    send: 'Send the report',
    anonymous: 'You are anonymous. We do not learn who you are.',
    named: 'The family may be told that you have reported.',
    kept: 'What you write becomes a document of the social services. It is secret to others, but guardians and children may have the right to read it.',
    yes: 'Yes',
    filesTitle: 'Pictures and files',
    files: 'Send files with the report',
    filesHint:
      'For example photos, screenshots, PDF, Word, sound or film. At most 10 files, 15 MB each and 30 MB together.',
    photosAnonymous:
      'You are anonymous. Send a photo (JPEG), a screenshot, PDF, Word or text. We remove what the file says of who made it, where and when. What can be seen in the picture or read in the text stays. We cannot receive sound, film or other files from someone who is anonymous.',
    photosNamed: 'A picture may hold where and when it was taken. That comes with it to us.',
    chooseAgain: 'The files you chose have not been sent. Choose them again.',
  },

  receipt: {
    title: 'Thank you. We have received your report.',
    reference: 'Reference',
    received: 'Received',
    at: (day, hour, minute) => `${day} at ${hour}:${minute}`,
    about:
      'The receipt only shows that the report has arrived. The case cannot be followed with the reference.',
    print: 'Print the receipt',
    again: 'Make a new report',
    close: 'Close the page when you are done, if someone else can see your screen.',
  },

  notSent: {
    title: 'The report has not been sent yet',
    busy: 'Many people are sending right now. What you wrote is still on the page. Wait a moment and press Send the report again.',
    failed:
      'Something went wrong on our side. What you wrote is still on the page. Wait a moment and press Send the report again. It is received only once.',
    call: 'If it is urgent, call instead.',
  },

  offline: 'We cannot reach the server. What you wrote is still here. Try again in a moment.',

  notices: {
    slow: {
      title: 'Wait a moment',
      text: 'There have been many attempts from here in a short time. Wait a few minutes and then reload the page. If it is urgent, call instead.',
    },
    large: {
      title: 'The text is too long',
      text: 'Go back, shorten the text and try again. You can also call and tell us.',
    },
    unreadable: {
      title: 'The form could not be read',
      text: 'Go back and try again, or start over. You can also call and tell us.',
    },
    missing: { title: 'The page does not exist', text: 'Go to the form to report concern for a child.' },
    broken: {
      title: 'Something went wrong on our side',
      text: 'Wait a moment and reload the page. If it is urgent, call instead.',
    },
    uploads: {
      title: 'Wait a while',
      text: 'Many are sending files just now. Go back, wait a while and press Send the report again. You can also send without files.',
    },
    start: 'To the form',
  },

  faults: {
    choose_count: () => 'Choose how many children it is about',
    describe_child: () =>
      'Write something about the child, for example name or school, or choose that you don’t know who the child is',
    describe_two_children: () =>
      'Write something about at least two children, for example name or approximate age, or choose One child',
    choose_kind: () => 'Choose whether you report as a private person or as part of your work',
    choose_danger: () => 'Answer whether the child is in danger right now',
    describe_danger: () => 'Write briefly what is dangerous right now',
    write_text: () => 'Tell us what you have seen or heard, a few words are enough',
    choose_identity: () => 'Choose whether to give your name or be anonymous',
    write_name: () => 'Write your name',
    choose_category: () => 'Choose where you work',
    write_organisation: () => 'Write the name of the workplace',
    write_contact: () => 'Write a phone number or email, so that we can contact you',
    email_form: () => 'Write the email address with @, for example name@example.com',
    too_long: ({ label, limit }) => `${label}: write at most ${limit} characters`,
    too_many: ({ label, limit }) => `${label}: give at most ${limit}`,
    forbidden_characters: ({ label }) =>
      `${label}: we have removed characters that cannot be saved. Check that the text is right`,
    file_empty: ({ label }) => `${label} is empty. Choose another file.`,
    file_too_large: ({ label }) => `${label} is too large. A file may be at most 15 MB.`,
    files_too_large: () => 'The files are too large together. Send at most 30 MB.',
    file_type: ({ label }) =>
      `${label} is of a kind that we cannot receive. Send a photo, screenshot, PDF, Word, text, sound or film.`,
    file_unreadable: ({ label }) =>
      `${label} could not be read. Take a screenshot of it and send that instead.`,
    file_heic: ({ label }) =>
      `${label} is a photo that can tell where it was taken and whose phone it is, and we cannot take that out. You are anonymous. Take a screenshot of the photo, or save it as JPEG, and send that instead.`,
    file_names_maker: ({ label }) =>
      `${label} can tell who made the file, and we cannot take that out. You are anonymous. Take a screenshot, or save the file as PDF, and send that instead. You can also tell it in your own words.`,
    not_accepted: ({ label }) => `${label}: write it in another way, or leave it empty`,
  },
};
