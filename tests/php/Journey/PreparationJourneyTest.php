<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Journey;

use OCA\ConseilMunicipal\BackgroundJob\OutboxJob;
use OCA\ConseilMunicipal\Tests\Integration\Host\Client;
use OCA\ConseilMunicipal\Tests\Integration\Host\Mailbox;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\Talk;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;
use OCA\ConseilMunicipal\Tests\Integration\HostTestCase;

/**
 * Six people prepare the meeting of Tuesday 19 January 2027 from four weeks before to one week before: a secretary, three
 * agents, the maire and an adjoint who presents the tariffs of the canteen. One draft, six versions, four authors, no attachment.
 */
final class PreparationJourneyTest extends HostTestCase {
	/** The agenda of Les Arollières as it is known at the beginning. */
	private const AGENDA = [
		['Désignation du secrétaire, arrêt du PV', 'procedural'],
		['Décisions prises par délégation', 'information'],
		['Ouverture de crédits d’investissement 2027', 'deliberation'],
		['Tarifs cantine et garderie 2027', 'deliberation'],
		['Coupes de bois 2027', 'deliberation'],
		['Questions diverses', 'other_business'],
	];
	private const MOST_MAILS = 12;

	private TownHall $hall;
	private MeetingRoom $room;
	private Client $thierry;
	/** @var array<string, mixed> the item « Tarifs cantine » */
	private array $tariffs;
	private string $draft;

	public function testAMeetingIsPreparedOnOneDraftWithoutMailingVersions(): void {
		$clock = new Clock('2026-12-22 09:00', OutboxJob::class);
		$this->peopleAndAgenda();
		$this->invitations();

		$clock->to('2026-12-23 10:00');
		$this->write($this->hall->staff, 'Note cantine, premier jet');
		$clock->to('2026-12-29 11:00');
		$this->write($this->hall->otherStaff, 'Note cantine, coûts de revient');
		$question = $this->adjointAsks();

		$clock->to('2027-01-04 09:30');
		$this->write($this->thierry, 'Note cantine, colonne du quotient familial');
		$this->agentAnswers($question);

		$clock->to('2027-01-07 14:00');
		$this->write($this->hall->staff, 'Note cantine, tarifs arrondis');
		$clock->to('2027-01-11 10:00');
		$this->write($this->hall->manager, 'Note cantine, relue');
		$clock->to('2027-01-11 16:00');
		$this->write($this->hall->otherStaff, 'Note cantine, version finale');
		$this->state('ready');

		$clock->to('2027-01-12 09:00');
		$this->assertOneDraftOfFourAuthors();
		$this->assertNobodyElseReadTheDraft();
		$this->assertFewMails();
	}

	private function peopleAndAgenda(): void {
		$this->hall = new TownHall(self::named('journey'));
		$suffix = $this->hall->suffix;
		self::host()->createUser("thierry-$suffix", 'Thierry Ancenay', "agents-$suffix");
		$this->thierry = self::as("thierry-$suffix");
		foreach (['valerie', 'karim', 'lea', 'thierry', 'odile', 'fabrice'] as $name) {
			self::occ('user:setting', "$name-$suffix", 'settings', 'email', "$name.$suffix@example.org")->orFail();
		}
		foreach ([$this->hall->staff, $this->hall->otherStaff, $this->thierry, $this->hall->councillor, $this->hall->otherCouncillor] as $person) {
			self::assertStatus(200, $person->api('PUT', "/councils/{$this->hall->councilId}/mail-choice", ['rhythm' => 'weekly']));
		}
		// The secretary has the agenda before her eyes every day.
		self::assertStatus(200, $this->hall->manager->api('PUT', "/councils/{$this->hall->councilId}/mail-choice", ['rhythm' => 'off']));
		$this->room = new MeetingRoom($this->hall);
		foreach (self::AGENDA as [$title, $kind]) {
			$this->room->addItem($title, $kind);
		}
		$this->tariffs = $this->item('Tarifs cantine et garderie 2027');
		$this->draft = $this->tariffs['folderName'] . '/note_cantine.odt';
	}

	/** The adjoint presents the item, and works on it from now on. */
	private function invitations(): void {
		$member = $this->hall->manager->api('POST', "/councils/{$this->hall->councilId}/members", [
			'firstName' => 'Fabrice', 'lastName' => 'Dunand', 'function' => 'adjoint', 'channel' => 'email',
			'email' => "fabrice.{$this->hall->suffix}@example.org", 'uid' => $this->hall->otherCouncillor->uid,
		])->data();
		self::assertStatus(200, $this->hall->manager->api('PUT', "/items/{$this->tariffs['id']}", ['rapporteurId' => $member['id'], 'ownerUid' => $this->hall->staff->uid], ['If-Match' => '"' . $this->tariffs['version'] . '"']));
		foreach ([$this->hall->otherStaff, $this->thierry] as $agent) {
			self::assertStatus(200, $this->hall->manager->api('POST', "/items/{$this->tariffs['id']}/stakeholders", ['uid' => $agent->uid]));
		}
	}

	private function write(Client $author, string $content): void {
		$this->room->drop($this->draft, $content, $author);
		$this->room->sync();
	}

	/** @return array<string, mixed> */
	private function adjointAsks(): array {
		return (new Talk($this->tariffs['id']))->ask($this->hall->otherCouncillor, 'Le prix de revient du repas est-il à jour ?');
	}

	/** @param array<string, mixed> $question */
	private function agentAnswers(array $question): void {
		(new Talk($this->tariffs['id']))->answer($this->hall->staff, $question, 'Oui, chiffres de décembre.');
	}

	private function state(string $state): void {
		$item = $this->item($this->tariffs['title']);
		self::assertStatus(200, $this->hall->staff->api('PUT', "/items/{$item['id']}", ['state' => $state], ['If-Match' => '"' . $item['version'] . '"']));
	}

	/** @return array<string, mixed> */
	private function item(string $title): array {
		$found = array_values(array_filter($this->room->preparation()['items'], static fn (array $item): bool => $item['title'] === $title));
		self::assertCount(1, $found, $title);
		return $found[0];
	}

	private function assertOneDraftOfFourAuthors(): void {
		$documents = $this->item($this->tariffs['title'])['documents'];
		self::assertSame(['note_cantine.odt'], array_column($documents, 'name'), 'one draft, no copies of it');
		self::assertNull($documents[0]['conflictOf']);
		$versions = $this->hall->manager->api('GET', "/documents/{$documents[0]['id']}/versions")->data();
		self::assertCount(6, $versions);
		$authors = array_unique(array_map(static fn (array $version): ?string => $version['author']['uid'] ?? null, $versions));
		sort($authors);
		$four = array_map(static fn (Client $person): ?string => $person->uid, [$this->hall->staff, $this->hall->otherStaff, $this->thierry, $this->hall->manager]);
		sort($four);
		self::assertSame($four, $authors);
	}

	private function assertNobodyElseReadTheDraft(): void {
		self::assertStatus(200, $this->hall->otherCouncillor->api('GET', "/items/{$this->tariffs['id']}/messages"));
		self::assertStatus(404, $this->hall->councillor->api('GET', "/items/{$this->tariffs['id']}/messages"));
		self::assertStatus(404, $this->hall->councillor->api('GET', "/meetings/{$this->room->id}/reading"));
		self::assertSame([], $this->hall->otherCouncillor->ls($this->hall->folder('Préparation')));
	}

	/** At most one e-mail per person and day, twelve in all, and nothing attached to any. */
	private function assertFewMails(): void {
		$perDay = [];
		$total = 0;
		foreach (['valerie', 'karim', 'lea', 'thierry', 'odile', 'fabrice'] as $name) {
			foreach (Mailbox::of("$name.{$this->hall->suffix}@example.org") as $mail) {
				$day = $name . ' ' . (new \DateTimeImmutable($mail['headers']['date']))->setTimezone(new \DateTimeZone('Europe/Paris'))->format('Y-m-d');
				$perDay[$day] = ($perDay[$day] ?? 0) + 1;
				$total++;
				self::assertSame([], $mail['attachments'], $mail['subject']);
			}
		}
		fwrite(STDERR, "\nE-mails of four weeks of preparation, six people: $total (" . implode(', ', array_keys($perDay)) . ")\n");
		self::assertSame([], array_filter($perDay, static fn (int $count): bool => $count > 1));
		self::assertGreaterThan(0, $total, 'somebody must have been told');
		self::assertLessThanOrEqual(self::MOST_MAILS, $total);
		self::assertSame([], Mailbox::of("odile.{$this->hall->suffix}@example.org"), 'she works on nothing yet');
	}
}
