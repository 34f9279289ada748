<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use DateTimeImmutable;
use DateTimeZone;
use OCA\ConseilMunicipal\Tests\Integration\Host\Mailbox;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** E-mails of the day of councils that share people, as the job writes them. */
final class DigestRunTest extends HostTestCase {
	private const JOB = 'OCA\ConseilMunicipal\BackgroundJob\OutboxJob';
	private static int $halls = 0;

	/** Somewhere it is between 8 and 19 h: the hours of these e-mails. */
	private static function zone(): DateTimeZone {
		foreach (['Europe/Paris', 'Pacific/Noumea', 'Pacific/Tahiti', 'America/Martinique', 'Indian/Reunion'] as $name) {
			$zone = new DateTimeZone($name);
			if (in_array((int)(new DateTimeImmutable('now', $zone))->format('G'), range(8, 18), true)) {
				return $zone;
			}
		}
		self::fail('It is night everywhere');
	}

	/** A council in which something happened before the hour of the e-mails. */
	private static function council(string $suffix): TownHall {
		$hall = new TownHall($suffix, '--timezone=' . self::zone()->getName());
		(new MeetingRoom($hall))->addItem('Voirie');
		$before = (new DateTimeImmutable('today 06:00', self::zone()))->getTimestamp();
		self::host()->sql('UPDATE oc_conseil_activity SET at = ? WHERE council_id = ?', $before, $hall->councilId);
		return $hall;
	}

	private static function address(string $name, TownHall $hall): string {
		return "$name.$hall->suffix@example.org";
	}

	/** Gives the agents of that council an address. */
	private static function reach(TownHall $hall): void {
		foreach (['valerie', 'lea'] as $name) {
			self::occ('user:setting', "$name-$hall->suffix", 'settings', 'email', self::address($name, $hall))->orFail();
		}
	}

	private static function runJob(): void {
		self::host()->runJobs(self::JOB);
	}

	public function testWhoWorksForTwoCouncilsGetsOneEmailAboutBoth(): void {
		$suffix = self::named('both' . ++self::$halls);
		[$first, $second] = [self::council($suffix), self::council($suffix)];
		self::reach($first);
		self::runJob();
		[$mail] = Mailbox::of(self::address('valerie', $first));
		self::assertStringContainsString("/c/$first->councilId", $mail['text']);
		self::assertCount(1, Mailbox::of(self::address('valerie', $first)));
		self::assertSame(2, substr_count($mail['text'], 'Voirie'), 'what happened in both');
		self::assertStringContainsString($second->shortName, $mail['text']);
		self::runJob();
		self::assertCount(1, Mailbox::of(self::address('valerie', $first)));
	}

	/** A run that was killed after the first council had its e-mails: what is left is written, nothing twice. */
	public function testWhatAKilledRunLeftIsWrittenByTheNextOneAndNothingTwice(): void {
		$suffix = self::named('kill' . ++self::$halls);
		[$first, $second] = [self::council($suffix), self::council($suffix)];
		$own = self::council(self::named('own' . self::$halls));
		array_map(self::reach(...), [$first, $own]);
		self::runJob();
		foreach ([$second, $own] as $unfinished) {
			self::host()->sql('UPDATE oc_conseil_council SET digest_until = NULL WHERE id = ?', $unfinished->councilId);
		}
		self::host()->sql("DELETE FROM oc_conseil_outbox WHERE uid = ?", "lea-$own->suffix");
		self::runJob();
		foreach ([['valerie', $first, 1], ['lea', $first, 1], ['valerie', $own, 1], ['lea', $own, 2]] as [$name, $hall, $mails]) {
			self::assertCount($mails, Mailbox::of(self::address($name, $hall)), "$name of $hall->shortName");
		}
	}

	public function testWhenNothingIsDueOneQuestionIsAskedWhateverTheNumberOfCouncils(): void {
		self::council(self::named('quiet' . ++self::$halls));
		self::runJob();
		$few = self::host()->queriesDuring(self::runJob(...));
		foreach (range(1, 3) as $number) {
			self::council(self::named('quiet' . ++self::$halls . $number));
		}
		self::runJob();
		self::assertLessThanOrEqual($few + 2, self::host()->queriesDuring(self::runJob(...)), 'the same for three councils more');
	}
}
