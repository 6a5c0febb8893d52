#include "tests/ui/applications_desk.h"

#include "ui/applications/draft.h"
#include "ui/applications/field_table.h"
#include "ui/style/theme.h"
#include "ui/text/words.h"
#include "ui/widgets/message_bar.h"

#include <QCheckBox>
#include <QLabel>

#include <algorithm>
#include <functional>

using namespace grantdesk;
using namespace grantdesk::tests;
using applications::Application;
using applications::Field;
using applications::Type;
using ui::Editor;
using ui::FormField;
using ui::FormPart;

namespace {

const QList<Type> &types()
{
    static const QList<Type> all{Type::MachineToMachine, Type::Web, Type::SinglePage};
    return all;
}

/// Every field of the model.
QList<Field> allFields()
{
    QList<Field> fields;
    for (int field = 0; field <= int(Field::Keys); ++field)
        fields.append(Field(field));
    return fields;
}

/// workfront-protocol §7.2, in the order of Field.
QString typesThatHave(Field field)
{
    switch (field) {
    case Field::Name:
    case Field::Description:
        return QStringLiteral("MWS");
    case Field::RedirectUrls:
    case Field::RotateRefreshTokens:
    case Field::AbsoluteExpiry:
    case Field::InactivityExpiry:
    case Field::Logo:
        return QStringLiteral("WS");
    case Field::DescriptionUrl:
        return QStringLiteral("W");
    case Field::DeveloperName:
    case Field::DeveloperEmail:
    case Field::PrivacyPolicyUrl:
        return QStringLiteral("S");
    case Field::Secrets:
    case Field::SecretNotes:
        return QStringLiteral("MW");
    case Field::Keys:
        return QStringLiteral("M");
    }
    return {};
}

bool has(Type type, Field field)
{
    return typesThatHave(field).contains(QLatin1String("MWS").at(int(type)));
}

Application sample(Type type)
{
    SeededRandom random(7);
    return applications::newApplication(type, QStringLiteral("Sample"), random, fromMilliseconds(0)).application;
}

/// A valid text of exactly that length.
QString textOf(Editor editor, int length)
{
    switch (editor) {
    case Editor::Email:
        return QStringLiteral("a@") + QString(length - 2, QLatin1Char('b'));
    case Editor::Address:
        return QStringLiteral("https://a.example/") + QString(length - 18, QLatin1Char('c'));
    default:
        return QString(length, QLatin1Char('d'));
    }
}

bool anyOf(const QList<applications::Problem> &problems, Field field)
{
    return std::any_of(problems.begin(), problems.end(),
                       [field](const applications::Problem &problem) { return problem.field == field; });
}

using Change = std::function<void(Application &)>;

/// Each thing that Save stores, changed.
QList<std::pair<Field, Change>> changesOf(Type type)
{
    QList<std::pair<Field, Change>> list{
        {Field::Name,
         [](Application &a) {
             a.name += QLatin1Char('x');
         }},
        {Field::Description,
         [](Application &a) {
             a.description = QStringLiteral("x");
         }},
    };
    if (type != Type::MachineToMachine) {
        const auto policy = [](const std::function<void(applications::Delegation &)> &change) {
            return [change](Application &a) {
                change(*applications::delegation(a));
            };
        };
        list.append({Field::RedirectUrls, policy([](auto &d) { d.redirectUrls = {QStringLiteral("x:/y")}; })});
        list.append({Field::RotateRefreshTokens, policy([](auto &d) { d.refresh.rotate = !d.refresh.rotate; })});
        list.append({Field::AbsoluteExpiry, policy([](auto &d) { d.refresh.absoluteExpiry = Period{0, 9}; })});
        list.append({Field::InactivityExpiry, policy([](auto &d) { d.refresh.inactivityExpiry = Period{0, 9}; })});
        list.append({Field::Logo, policy([](auto &d) { d.logoPng = "png"; })});
    }
    if (type == Type::Web)
        list.append({Field::DescriptionUrl, [](Application &a) {
                         std::get<applications::WebApp>(a.profile).descriptionUrl = QStringLiteral("x");
                     }});
    if (type == Type::SinglePage) {
        using Page = applications::SinglePageApp;
        for (const auto &[field, member] : {std::pair(Field::DeveloperName, &Page::developerName),
                                            std::pair(Field::DeveloperEmail, &Page::developerEmail),
                                            std::pair(Field::PrivacyPolicyUrl, &Page::privacyPolicyUrl)}) {
            QString Page::*const place = member;
            list.append({field, [place](Application &a) {
                             std::get<Page>(a.profile).*place = QStringLiteral("x");
                         }});
        }
    }
    return list;
}

} // namespace

class TestFormFields final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::Theme::instance().install(); }
    void init() { m_windows = windowCount(); }
    void cleanup() { QCOMPARE(windowCount(), m_windows); }

    void eachFieldOnceInTheFormsThatHaveIt_data() { eachType(); }
    void eachFieldOnceInTheFormsThatHaveIt()
    {
        QFETCH(int, type);
        const auto fields = ui::formFields(Type(type));
        for (const Field field : allFields()) {
            const auto count = std::count_if(fields.begin(), fields.end(),
                                             [field](const FormField &candidate) { return candidate.field == field; });
            QVERIFY2(count == (has(Type(type), field) ? 1 : 0), qPrintable(applications::toString(field)));
        }
        for (const FormField &field : fields) {
            QVERIFY(!field.label().isEmpty());
            QVERIFY(field.part == FormPart::Credentials || !field.help().isEmpty());
            QCOMPARE(field.editor == Editor::Own, field.place == nullptr);
            QCOMPARE(field.required, field.field == Field::Name);
        }
    }

    void eachTextFieldIsWrittenWhereItIsRead_data() { eachType(); }
    void eachTextFieldIsWrittenWhereItIsRead()
    {
        QFETCH(int, type);
        for (const FormField &field : ui::formFields(Type(type))) {
            if (field.editor == Editor::Own)
                continue;
            const Application before = sample(Type(type));
            Application after = before;
            field.setText(after, QStringLiteral("Changed"));
            QCOMPARE(field.text(after), QStringLiteral("Changed"));
            QCOMPARE(field.value(after), QStringLiteral("Changed"));
            const auto changed = ui::differences(before, after);
            QCOMPARE(changed.size(), 1);
            QVERIFY(changed.first().field == field.field);
        }
    }

    void everyChangeOfTheModelCounts_data() { eachType(); }
    void everyChangeOfTheModelCounts()
    {
        QFETCH(int, type);
        const Application before = sample(Type(type));
        Application all = before;
        const auto changes = changesOf(Type(type));
        for (const auto &[field, change] : changes) {
            Application after = before;
            change(after);
            QVERIFY(after != before);
            const auto found = ui::differences(before, after);
            QVERIFY2(found.size() == 1 && found.first().field == field, qPrintable(applications::toString(field)));
            QVERIFY(!found.first().value(after).isEmpty());
            QVERIFY(found.first().value(after) != found.first().value(before));
            change(all);
        }
        const auto fields = ui::formFields(Type(type));
        const auto saved = std::count_if(fields.begin(), fields.end(), [](const FormField &f) { return f.saved; });
        QCOMPARE(changes.size(), saved);
        QCOMPARE(ui::countChanges(before, all), int(saved));
        all.lastUsedAt = fromMilliseconds(5);
        if (auto *secrets = applications::clientSecrets(all))
            secrets->clear();
        QCOMPARE(ui::countChanges(before, all), int(saved)); // stored at once, not by Save
    }

    void maximaAreValidates_data() { eachType(); }
    void maximaAreValidates()
    {
        QFETCH(int, type);
        for (const FormField &field : ui::formFields(Type(type))) {
            if (field.editor == Editor::Own)
                continue;
            Application application = sample(Type(type));
            field.setText(application, textOf(field.editor, field.maximum));
            QVERIFY2(!anyOf(applications::validate(application), field.field), qPrintable(field.label()));
            field.setText(application, textOf(field.editor, field.maximum + 1));
            QVERIFY2(anyOf(applications::validate(application), field.field), qPrintable(field.label()));
        }
    }

    void eachFieldStandsInTheForm_data() { eachType(); }
    void eachFieldStandsInTheForm()
    {
        QFETCH(int, type);
        tests::UiWorkbench bench;
        const auto made = bench.addApplication(Type(type), QStringLiteral("Sample"));
        Desk desk(bench);
        auto *form = desk.open(made.application.id);
        for (const FormField &field : ui::formFields(Type(type))) {
            int found = 0;
            for (const QWidget *widget : form->findChildren<QWidget *>()) {
                const auto *box = qobject_cast<const QCheckBox *>(widget);
                const bool input = qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget)
                    || qobject_cast<const QPlainTextEdit *>(widget);
                if ((input && widget->isVisible() && widget->accessibleName() == field.label())
                    || (box && box->isVisible() && box->text() == field.label()))
                    ++found;
            }
            const bool listed = field.part == FormPart::Credentials || field.field == Field::RedirectUrls
                || field.field == Field::Logo; // in tables, rows and a picture
            QVERIFY2(listed || found == 1, qPrintable(field.label()));
        }
        for (const Field field : {Field::DeveloperName, Field::DescriptionUrl})
            QCOMPARE(named(form, ui::fieldName(field)) != nullptr, has(Type(type), field));
        QCOMPARE(form->findChild<ui::RedirectSection *>() != nullptr, has(Type(type), Field::RedirectUrls));
        QCOMPARE(form->secretsSection() != nullptr, has(Type(type), Field::Secrets));
        QCOMPARE(form->keysSection() != nullptr, has(Type(type), Field::Keys));
    }

    /// Whatever validate() finds is told in the form when Save is pressed, also what came in by other ways.
    void everyProblemIsTold_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<QString>("code");
        QTest::addColumn<Change>("spoil");
        const auto delegated = [](const std::function<void(applications::Delegation &)> &change) -> Change {
            return [change](Application &a) {
                change(*applications::delegation(a));
            };
        };
        const auto row = [](Type type, const char *code, const Change &spoil) {
            QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(applications::toString(type), QLatin1String(code))))
                << int(type) << QString::fromLatin1(code) << spoil;
        };
        for (const Type type : types()) {
            row(type, "name.empty", [](Application &a) { a.name.clear(); });
            row(type, "name.control_characters", [](Application &a) { a.name = QStringLiteral("a\u202eb"); });
            row(type, "description.too_long", [](Application &a) { a.description.fill(QLatin1Char('x'), 2001); });
            if (type == Type::MachineToMachine)
                continue;
            row(type, "redirect_url.missing", delegated([](auto &d) { d.redirectUrls.clear(); }));
            row(type, "redirect_url.relative", delegated([](auto &d) { d.redirectUrls = {QStringLiteral("x")}; }));
            row(type, "expiry.unsupported", delegated([](auto &d) { d.refresh.absoluteExpiry = Period{}; }));
            row(type, "expiry.unsupported", delegated([](auto &d) { d.refresh.inactivityExpiry = Period{}; }));
            row(type, "logo.not_png", delegated([](auto &d) { d.logoPng = "GIF89a"; }));
        }
        using Web = applications::WebApp;
        using Page = applications::SinglePageApp;
        row(Type::Web, "url.invalid",
            [](Application &a) { std::get<Web>(a.profile).descriptionUrl = QStringLiteral("x"); });
        row(Type::SinglePage, "developer_name.control_characters",
            [](Application &a) { std::get<Page>(a.profile).developerName = QStringLiteral("a\u202eb"); });
        row(Type::SinglePage, "email.invalid",
            [](Application &a) { std::get<Page>(a.profile).developerEmail = QStringLiteral("x"); });
        row(Type::SinglePage, "url.invalid",
            [](Application &a) { std::get<Page>(a.profile).privacyPolicyUrl = QStringLiteral("x"); });
        row(Type::Web, "notes.control_characters",
            [](Application &a) { applications::clientSecrets(a)->first().notes = QStringLiteral("a\u202eb"); });
    }
    void everyProblemIsTold()
    {
        QFETCH(int, type);
        QFETCH(QString, code);
        QFETCH(Change, spoil);
        tests::UiWorkbench bench;
        Application application
            = applications::newApplication(Type(type), QStringLiteral("Sample"), bench.random, bench.clock.now())
                  .application;
        if (auto *delegation = applications::delegation(application))
            delegation->redirectUrls = {QStringLiteral("https://app.example/cb")};
        spoil(application);
        bench.stores.onStores([&](storage::Stores &stores) { return stores.applications().create(application); });
        Desk desk(bench);
        auto *form = desk.open(application.id);
        const auto problems = applications::validate(application);
        QCOMPARE(problems.first().code, code);
        form->save();
        desk.settle();
        const QString words = ui::words(problems.first());
        const auto labels = form->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(),
                            [&words](const QLabel *label) { return label->isVisible() && label->text() == words; }));
        QCOMPARE(desk.stored(application.id).revision, qint64(0));
    }

    /// Nothing but keys, from opening the form to what is stored.
    void eachFormIsFilledByKeyboardAlone_data() { eachType(); }
    void eachFormIsFilledByKeyboardAlone()
    {
        QFETCH(int, type);
        tests::UiWorkbench bench;
        const auto made = bench.addApplication(Type(type), QStringLiteral("Sample"));
        Desk desk(bench);
        desk.table()->setFocus();
        QTest::keyClick(desk.table(), Qt::Key_Return);
        desk.settle();
        auto *form = desk.form();
        QVERIFY(form);
        const auto write = [form](QWidget *field, const QString &text) {
            tabTo(form, field);
            if (QTest::currentTestFailed())
                return;
            QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
            QTest::keyClicks(field, text);
        };
        int written = 0;
        for (const FormField &field : ui::formFields(Type(type))) {
            if (field.editor == Editor::Own)
                continue;
            write(named(form, field.label()), textOf(field.editor, 24));
            QVERIFY2(!QTest::currentTestFailed(), qPrintable(field.label()));
            ++written;
        }
        if (Type(type) != Type::MachineToMachine) {
            write(redirects(form).first()->edit(), QStringLiteral("https://app.example/cb"));
            const QString label = ui::formField(Type(type), Field::RotateRefreshTokens).label();
            for (QCheckBox *box : form->findChildren<QCheckBox *>()) {
                if (box->isVisible() && box->text() == label) {
                    tabTo(form, box);
                    QTest::keyClick(box, Qt::Key_Space);
                }
            }
        }
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
        desk.settle();
        const Application stored = desk.stored(made.application.id);
        QVERIFY2(form->changes() == 0, qPrintable(form->messages()->text()));
        for (const FormField &field : ui::formFields(Type(type)))
            if (field.editor != Editor::Own)
                QCOMPARE(field.text(stored), textOf(field.editor, 24));
        QVERIFY(written >= 2);
        if (const auto *delegation = applications::delegation(stored)) {
            QCOMPARE(delegation->redirectUrls, QStringList{QStringLiteral("https://app.example/cb")});
            QVERIFY(delegation->refresh.rotate != applications::delegation(made.application)->refresh.rotate);
        }
    }

    void savingLeadsToTheFirstProblem_data() { eachType(); }
    void savingLeadsToTheFirstProblem()
    {
        QFETCH(int, type);
        tests::UiWorkbench bench;
        const auto made = bench.addApplication(Type(type), QStringLiteral("Sample"));
        Desk desk(bench);
        auto *form = desk.open(made.application.id);
        auto *name = line(form, QStringLiteral("Name"));
        if (Type(type) != Type::MachineToMachine) {
            tabTo(form, redirects(form).first()->edit());
            QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("nowhere"));
        }
        tabTo(form, name);
        QTest::keyClick(name, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(name, Qt::Key_Delete);
        tabTo(form, named(form, ui::fieldName(Field::Description)));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
        desk.settle();
        const auto first = [&]() -> QWidget * {
            QWidget *redirect = Type(type) == Type::MachineToMachine ? nullptr : redirects(form).first()->edit();
            if (!redirect)
                return name;
            return redirect->mapTo(form, QPoint()).y() < name->mapTo(form, QPoint()).y() ? redirect : name;
        }();
        QVERIFY2(first->hasFocus(), qPrintable(QApplication::focusWidget()->accessibleName()));
        QCOMPARE(desk.stored(made.application.id).revision, made.application.revision);
        QTest::keyClick(form, Qt::Key_Z, Qt::ControlModifier); // nothing that was typed is lost
        QVERIFY(form->changes() > 0);
    }

private:
    /// Tab until the keyboard is there.
    static void tabTo(const ui::ApplicationForm *form, const QWidget *field)
    {
        QVERIFY(field);
        if (!form->isAncestorOf(QApplication::focusWidget()))
            line(form, QStringLiteral("Client ID"))->setFocus();
        for (int stop = 0; stop < 150 && !field->hasFocus(); ++stop)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY2(field->hasFocus(), qPrintable(field->accessibleName()));
    }

    static void eachType()
    {
        QTest::addColumn<int>("type");
        for (const Type type : types())
            QTest::newRow(qPrintable(applications::toString(type))) << int(type);
    }

    int m_windows = 0;
};

QTEST_MAIN(TestFormFields)
#include "tst_form_fields.moc"
