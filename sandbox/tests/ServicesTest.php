<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Tests;

use Doctrine\DBAL\Schema\Schema;
use OCA\Fixture\Note\Note;
use OCA\Fixture\Note\NoteMapper;
use OCP\BackgroundJob\IJobList;
use OCP\DB\Exception;
use OCP\IAppConfig;
use OCP\IDBConnection;
use OCP\IUserManager;
use OCP\L10N\IFactory;
use OCP\Mail\IMailer;
use OCP\Notification\IManager;
use OCP\Notification\InvalidValueException;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use Sandbox\Database\SchemaRefusals;
use Sandbox\Kernel\Kernel;
use Sandbox\Mail\Outbox;
use Sandbox\Mail\Parts;
use Sandbox\Notification\Prepared;

/** Services as an app calls them. */
final class ServicesTest extends TestCase {
	private static Host $host;

	public static function setUpBeforeClass(): void {
		self::$host = new Host(sys_get_temp_dir() . '/sandbox-services-' . bin2hex(random_bytes(4)));
		self::$host->occ('user:add --password-from-env ada', ['OC_PASS' => 'secret']);
		self::$host->occ('user:setting ada core lang fr');
		Kernel::reset();
	}

	public static function tearDownAfterClass(): void {
		self::$host->stop();
	}

	public function testADuplicateIsAUniqueConstraintViolation(): void {
		$mapper = Kernel::instance()->apps()->container('fixture')->get(NoteMapper::class);
		$note = new Note();
		$note->setText('once');
		$mapper->insert($note);
		$again = new Note();
		$again->setText('once');
		try {
			$mapper->insert($again);
			self::fail('The second row was stored');
		} catch (Exception $exception) {
			self::assertSame(Exception::REASON_UNIQUE_CONSTRAINT_VIOLATION, $exception->getReason());
		}
	}

	public function testAnUnchangedEntityAsksNoQuery(): void {
		$mapper = Kernel::instance()->apps()->container('fixture')->get(NoteMapper::class);
		$note = new Note();
		$note->setText('quiet');
		$note = $mapper->find($mapper->insert($note)->getId());
		$note->setText('quiet');
		self::assertSame([], $note->getUpdatedFields());
	}

	/** @return array<string, array{callable(Schema): mixed, string}> */
	public static function refusedSchemas(): array {
		$table = static function (Schema $schema, string $name = 'oc_thing') {
			$table = $schema->createTable($name);
			$table->addColumn('id', 'bigint', ['autoincrement' => true]);
			$table->setPrimaryKey(['id']);
			return $table;
		};
		return [
			'a long table' => [static fn (Schema $schema) => $table($schema, 'oc_' . str_repeat('t', 28)), 'Table name'],
			'a table of 23 letters with an unnamed key' => [static fn (Schema $schema) => $table($schema, 'oc_' . str_repeat('t', 23)), 'Primary index name'],
			'a column of 31 letters' => [static fn (Schema $schema) => $table($schema)->addColumn(str_repeat('c', 31), 'integer'), 'Column name'],
			'a boolean that must not be null' => [static fn (Schema $schema) => $table($schema)->addColumn('flag', 'boolean'), 'can not store "false"'],
			'a string of 4001 letters' => [static fn (Schema $schema) => $table($schema)->addColumn('text', 'string', ['length' => 4001]), '4.000 length limit'],
			'an index of 31 letters' => [static fn (Schema $schema) => $table($schema)->addIndex(['id'], str_repeat('i', 31)), 'Constraint name'],
		];
	}

	#[DataProvider('refusedSchemas')]
	public function testASchemaThatNextcloudRefusesIsRefused(callable $change, string $message): void {
		$schema = new Schema();
		$change($schema);
		$this->expectException(\InvalidArgumentException::class);
		$this->expectExceptionMessage($message);
		(new SchemaRefusals(IDBConnection::PLATFORM_SQLITE))->check(new Schema(), $schema);
	}

	public function testATimedJobRunsOnceAndWaitsForItsInterval(): void {
		self::$host->occ('background-job:worker --once');
		self::$host->occ('background-job:worker --once');
		Kernel::reset();
		self::assertSame(1, Kernel::instance()->get(IAppConfig::class)->getValueInt('fixture', 'runs'));
	}

	public function testTheSameJobIsNotQueuedTwiceAndALongArgumentIsRefused(): void {
		$jobs = Kernel::instance()->get(IJobList::class);
		$jobs->add('OCA\Fixture\Job\Other', ['id' => 1]);
		$jobs->add('OCA\Fixture\Job\Other', ['id' => 1]);
		self::assertCount(1, $jobs->rows('OCA\Fixture\Job\Other'));
		$this->expectException(\InvalidArgumentException::class);
		$jobs->add('OCA\Fixture\Job\Other', str_repeat('x', 4000));
	}

	public function testAMailIsAMimeFileWithItsAttachment(): void {
		$mailer = Kernel::instance()->get(IMailer::class);
		$message = $mailer->createMessage()->setTo(['ada@example.org' => 'Ada'])->setSubject('Séance du 19')->setPlainBody('Bonjour')
			->attach($mailer->createAttachment('BEGIN:VCALENDAR', 'séance.ics', 'text/calendar'));
		self::assertSame([], $mailer->send($message));
		$outbox = Kernel::instance()->get(Outbox::class);
		$mail = new Parts((string)$outbox->read($outbox->names()[0]));
		self::assertSame(['Séance du 19', 'ada@example.org'], [$mail->headers['subject'], $mail->headers['x-sandbox-recipients']]);
		self::assertSame(['text/plain', 'text/calendar'], array_map(static fn (Parts $part) => $part->type(), $mail->leaves()));
		self::assertSame('BEGIN:VCALENDAR', rtrim($mail->leaves()[1]->body));
	}

	public function testAnAddressThatIsNoneIsReportedAsFailed(): void {
		$mailer = Kernel::instance()->get(IMailer::class);
		self::assertSame(['nobody'], $mailer->send($mailer->createMessage()->setTo(['nobody'])->setPlainBody('?')));
	}

	public function testANotificationIsReadInTheLanguageOfItsAccount(): void {
		$kernel = Kernel::instance();
		$kernel->apps();
		$manager = $kernel->get(IManager::class);
		$manager->notify($manager->createNotification()->setApp('fixture')->setUser('ada')->setDateTime(new \DateTime())->setObject('note', '1')->setSubject('hello', ['Ada']));
		$prepared = array_values($kernel->get(Prepared::class)->of($kernel->get(IUserManager::class)->get('ada')));
		self::assertSame('Bonjour Ada', $prepared[0]->getParsedSubject());
	}

	public function testANotificationRefusesARelativeLink(): void {
		$this->expectException(InvalidValueException::class);
		Kernel::instance()->get(IManager::class)->createNotification()->setLink('/apps/fixture');
	}

	public function testFrenchCountsZeroAsOne(): void {
		$french = Kernel::instance()->get(IFactory::class)->get('fixture', 'fr');
		self::assertSame(['0 fichier', '2 fichiers'], [$french->n('%n file', '%n files', 0), $french->n('%n file', '%n files', 2)]);
	}
}
