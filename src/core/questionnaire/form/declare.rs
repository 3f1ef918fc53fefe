//! The declaration of a thing of the language.

/// Declares a thing of the language: each key once, with its words, its form, and whether it must be there.
///
/// ```text
/// table! {
///     /// What it is, for whoever writes it.
///     "its name in the schema": Value from Draft, Thing::Its;
///     id name;                            // where it has an id
///     /// What the key is for, for whoever types it.
///     need "if" condition: If<Answers>,   // must be there; the key, where it is not the name of the field
///     /// What the key is for.
///     may hint: Option<Text>,             // may be left out
///     /// What the key is for.
///     need why: Text => Part,             // a field of the part (see below)
///     derived kind: Kind;                 // what `then` makes of the keys, where that is kept
///     alone Line as label;                // a text without keys is this one
///     rules [Rule::OneOf(&["a", "b"])];   // what keys have to do with one another
///     then told_together;                 // tells what no single key can
/// }
/// ```
///
/// It gives the `Draft` with its table and its reader, and the struct `Value` that the program uses. With `Draft` alone in the
/// place of `Value from Draft` that struct is written, and made from the draft, elsewhere; with `Draft with Part: "What it is."`
/// the marked keys make the struct `Part`, which takes them out of the draft.
macro_rules! table {
    (
        $(#[doc = $about:literal])+
        $schema:literal: $Value:ident from $Draft:ident, $thing:expr;
        $($body:tt)*
    ) => {
        $crate::questionnaire::form::table! {
            @draft [$($about),+] $schema $Value $Draft [$thing] $($body)*
        }
        $crate::questionnaire::form::table! {
            @value [$($about),+] $Value $Draft $($body)*
        }
    };
    (
        $(#[doc = $about:literal])+
        $schema:literal: $Draft:ident $(with $Part:ident: $part_about:literal)?, $thing:expr;
        $($body:tt)*
    ) => {
        $crate::questionnaire::form::table! {
            @draft [$($about),+] $schema $Draft $Draft [$thing] $($body)*
        }
        $crate::questionnaire::form::table! { @part [$($Part $part_about)?] $Draft [] $($body)* }
    };
    (
        @draft [$($about:literal),+] $schema:literal $Value:ident $Draft:ident [$thing:expr]
        $(id $id:ident;)?
        $(
            $(#[doc = $words:literal])+
            $presence:ident $($key:literal)? $field:ident: $form:ty $(=> $part:ident)?,
        )*
        $(derived $derived:ident: $type:ty;)?
        $(alone $alone_form:ty as $alone:ident;)?
        $(rules [$($rule:expr),+ $(,)?];)?
        $(then $then:path;)?
    ) => {
        $(#[doc = $about])+
        #[derive(Debug)]
        pub(crate) struct $Draft {
            $(
                /// Its id.
                pub(crate) $id: $crate::questionnaire::reader::Name,
            )?
            /// Where its keys are written.
            #[allow(dead_code, reason = "not of every thing is it asked")]
            pub(crate) keys: $crate::questionnaire::reader::Keys,
            $(
                $(#[doc = $words])+
                pub(crate) $field: <$form as $crate::questionnaire::form::Form>::Draft,
            )*
            $(pub(crate) $derived: $type,)?
        }

        impl $crate::questionnaire::form::Drafted for $Value {
            type Draft = $Draft;
        }

        impl $crate::questionnaire::form::Written for $Draft {
            const THING: $crate::questionnaire::fault::Thing = $thing;
            const NAMED: bool = $crate::questionnaire::form::table!(@named $($id)?);
            const TABLE: &'static $crate::questionnaire::table::Table = {
                static TABLE: $crate::questionnaire::table::Table = $crate::questionnaire::table::Table {
                    name: $schema,
                    about: concat!($($about),+).trim_ascii(),
                    keys: &[$($crate::questionnaire::table::Key {
                        name: $crate::questionnaire::form::table!(@key $($key)? $field),
                        required: $crate::questionnaire::form::table!(@must $presence),
                        shape: *<$form as $crate::questionnaire::form::Form>::SHAPE,
                        texts: <$form as $crate::questionnaire::form::Form>::TEXTS,
                        about: concat!($($words),+).trim_ascii(),
                    }),*],
                    rules: &[$($($rule),+)?],
                };
                &TABLE
            };
            const SHAPE: &'static $crate::questionnaire::table::Shape =
                $crate::questionnaire::form::table!(@shape $($alone_form)?);
            const TEXTS: bool = false $(|| <$form as $crate::questionnaire::form::Form>::TEXTS)*;

            #[allow(unused_variables, reason = "not every thing has a name")]
            fn absent(name: $crate::questionnaire::reader::Name) -> Self {
                let gap = $crate::questionnaire::form::Gap { thing: name.span, rightly: false };
                Self {
                    keys: $crate::questionnaire::reader::Keys::none(Self::THING, &name),
                    $($id: name,)?
                    $($field: <$form as $crate::questionnaire::form::Form>::absent(gap),)*
                    $($derived: <$type>::default(),)?
                }
            }

            $(fn alone(
                reader: &mut $crate::questionnaire::reader::Reader<'_>,
                name: &$crate::questionnaire::reader::Name,
                node: &$crate::questionnaire::node::Node<'_>,
            ) -> Option<Self> {
                let site = $crate::questionnaire::form::Site { key: name.span, thing: name.span };
                let $alone = <$alone_form as $crate::questionnaire::form::Form>::read(reader, node, site);
                Some(Self { $alone, ..Self::absent(name.clone()) })
            })?

            $(fn together(&mut self, reader: &mut $crate::questionnaire::reader::Reader<'_>) {
                $then(reader, self);
            })?

            #[allow(unused_variables, reason = "not every thing has a name")]
            fn of(
                reader: &mut $crate::questionnaire::reader::Reader<'_>,
                name: $crate::questionnaire::reader::Name,
                fields: $crate::questionnaire::reader::Fields<'_, '_>,
            ) -> Self {
                $(let $field = $crate::questionnaire::form::field::<$form>(
                    reader,
                    &fields,
                    $crate::questionnaire::form::table!(@key $($key)? $field),
                );)*
                Self {
                    $($id: name,)?
                    keys: fields.keys,
                    $($field,)*
                    $($derived: <$type>::default(),)?
                }
            }
        }
    };
    (
        @value [$($about:literal),+] $Value:ident $Draft:ident
        $(id $id:ident;)?
        $(
            $(#[doc = $words:literal])+
            $presence:ident $($key:literal)? $field:ident: $form:ty,
        )*
        $(alone $alone_form:ty as $alone:ident;)?
        $(rules [$($rule:expr),+ $(,)?];)?
        $(then $then:path;)?
    ) => {
        $(#[doc = $about])+
        #[allow(private_interfaces, reason = "a form stands for the type of its value here, and that is public")]
        #[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
        pub struct $Value {
            $(
                /// Its id.
                pub $id: String,
            )?
            $(
                $(#[doc = $words])+
                pub $field: <$form as $crate::questionnaire::form::Meant>::Value,
            )*
        }

        impl $crate::questionnaire::form::Declared for $Value {
            fn mean(draft: $Draft, known: &mut dyn $crate::questionnaire::form::Known) -> Self {
                Self {
                    $($id: draft.$id.text,)?
                    $($field: <$form as $crate::questionnaire::form::Meant>::mean(draft.$field, known),)*
                }
            }

            $(fn name(&self) -> Option<&str> {
                Some(&self.$id)
            })?

            fn texts(&mut self, walk: &mut $crate::questionnaire::walk::Walk<'_>) {
                let alone = $crate::questionnaire::form::table!(@alone $($alone)?);
                $(
                    let key = $crate::questionnaire::form::table!(@key $($key)? $field);
                    walk.key_of(alone, key, |walk| {
                        <$form as $crate::questionnaire::form::Meant>::texts(&mut self.$field, walk);
                    });
                )*
            }
        }
    };
    (@part [] $($rest:tt)*) => {};
    (
        @part [$($Part:tt)+] $Draft:ident [$($taken:tt)*]
        $(id $id:ident;)?
        $(#[doc = $words:literal])+
        $presence:ident $($key:literal)? $field:ident: $form:ty => $part:ident,
        $($rest:tt)*
    ) => {
        $crate::questionnaire::form::table! {
            @part [$($Part)+] $Draft [$($taken)* { [$($words),+] [$($key)?] $field [$form] }] $($rest)*
        }
    };
    (
        @part [$($Part:tt)+] $Draft:ident $taken:tt
        $(id $id:ident;)?
        $(#[doc = $words:literal])+
        $presence:ident $($key:literal)? $field:ident: $form:ty,
        $($rest:tt)*
    ) => {
        $crate::questionnaire::form::table! { @part [$($Part)+] $Draft $taken $($rest)* }
    };
    (
        @part [$Part:ident $about:literal] $Draft:ident
        [$({ [$($words:literal),+] [$($key:literal)?] $field:ident [$form:ty] })*]
        $($rest:tt)*
    ) => {
        #[doc = $about]
        #[allow(private_interfaces, reason = "a form stands for the type of its value here, and that is public")]
        #[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
        pub struct $Part {
            $(
                $(#[doc = $words])+
                pub $field: <$form as $crate::questionnaire::form::Meant>::Value,
            )*
        }

        impl $Part {
            /// Takes its keys out of a draft.
            pub(crate) fn take(draft: &mut $Draft, known: &mut dyn $crate::questionnaire::form::Known) -> Self {
                let gap = $crate::questionnaire::form::Gap { thing: draft.keys.thing(), rightly: false };
                Self {
                    $($field: {
                        let absent = <$form as $crate::questionnaire::form::Form>::absent(gap);
                        let taken = std::mem::replace(&mut draft.$field, absent);
                        <$form as $crate::questionnaire::form::Meant>::mean(taken, known)
                    },)*
                }
            }

            /// Shows its texts.
            pub(crate) fn texts(&mut self, walk: &mut $crate::questionnaire::walk::Walk<'_>) {
                $(
                    let key = $crate::questionnaire::form::table!(@key $($key)? $field);
                    walk.key(key, |walk| {
                        <$form as $crate::questionnaire::form::Meant>::texts(&mut self.$field, walk);
                    });
                )*
            }
        }
    };
    (@key $key:literal $field:ident) => { $key };
    (@key $field:ident) => { stringify!($field) };
    (@named) => { false };
    (@named $id:ident) => { true };
    (@alone) => { None };
    (@alone $alone:ident) => { Some(stringify!($alone)) };
    (@must need) => { true };
    (@must may) => { false };
    (@shape) => { &$crate::questionnaire::table::Shape::Keys(Self::TABLE) };
    (@shape $alone:ty) => {
        &$crate::questionnaire::table::Shape::Either(
            <$alone as $crate::questionnaire::form::Form>::SHAPE,
            &$crate::questionnaire::table::Shape::Keys(Self::TABLE),
        )
    };
}

pub(in crate::questionnaire) use table;
