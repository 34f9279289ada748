<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration\Access;

use OCA\ConseilMunicipal\Tests\Integration\Host\Answer;
use OCA\ConseilMunicipal\Tests\Integration\Host\Client;
use OCA\ConseilMunicipal\Tests\Integration\Host\Operation;
use OCA\ConseilMunicipal\Tests\Integration\Host\Person;
use OCA\ConseilMunicipal\Tests\Integration\Host\Talk;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;
use OCA\ConseilMunicipal\Tests\Integration\HostTestCase;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * Every operation of openapi.json, asked by every kind of person. The table below says who may; an operation that is not in it fails.
 */
final class AccessMatrixTest extends HostTestCase {
	/** The least role that may: of the council concerned, `user` (any account), or `administration` (of the instance). */
	private const LEAST_ROLE = [
		'member-index' => 'councillor', 'member-create' => 'manager', 'member-import' => 'manager', 'member-order' => 'manager', 'member-update' => 'manager', 'member-destroy' => 'manager',
		'template-index' => 'staff', 'template-check' => 'staff', 'template-giveBack' => 'manager', 'template-write' => 'staff',
		'admin-index' => 'administration',
		'admin-create' => 'administration',
		'admin-groups' => 'administration',
		'admin-import' => 'administration',
		'admin-repair' => 'administration',
		'council-index' => 'user',
		'council-show' => 'councillor',
		'council-update' => 'manager',
		'access-show' => 'staff',
		'access-groups' => 'manager',
		'access-update' => 'manager', 'access-preview' => 'manager', 'access-repair' => 'manager',
		'history-index' => 'staff', 'mail-show' => 'councillor', 'mail-update' => 'councillor', 'mail-count' => 'manager', 'missing-index' => 'staff', 'missing-remind' => 'manager',
		'people-index' => 'councillor',
		'filePlace-show' => 'staff',
		'home-show' => 'councillor', 'home-visit' => 'councillor',
		'paper-index' => 'councillor', 'paper-show' => 'councillor',
		'paper-create' => 'staff', 'paper-sync' => 'staff', 'paper-update' => 'staff', 'paper-destroy' => 'staff', 'paper-restore' => 'staff', 'paper-folder' => 'staff',
		'paperFile-content' => 'staff', 'paperFile-destroy' => 'staff', 'paperFile-restore' => 'staff', 'paperPeople-add' => 'staff', 'paperPeople-remove' => 'staff',
		'paperAgenda-inscribe' => 'staff', 'paperAgenda-attach' => 'staff', 'paperAgenda-detach' => 'staff', 'paperAgenda-giveBack' => 'staff',
		'meeting-index' => 'councillor',
		'meeting-create' => 'staff',
		'meeting-update' => 'staff',
		'meeting-destroy' => 'staff',
		'meeting-restore' => 'staff',
		'meeting-cancel' => 'manager',
		'meeting-reopen' => 'manager',
		'meeting-preparation' => 'staff',
		'meeting-sync' => 'staff',
		'deadline-update' => 'staff',
		'item-create' => 'staff',
		'item-update' => 'staff',
		'itemPlace-position' => 'staff',
		'itemPlace-destroy' => 'staff',
		'itemPlace-restore' => 'staff',
		'itemPlace-move' => 'staff',
		'itemPlace-folder' => 'staff',
		'item-expect' => 'staff',
		'item-answer' => 'staff',
		'document-move' => 'staff',
		'document-rename' => 'staff',
		'document-destroy' => 'staff',
		'document-restore' => 'staff',
		'document-versions' => 'staff',
		'document-resolve' => 'staff',
		'restriction-create' => 'manager', 'restriction-destroy' => 'manager', 'opening-create' => 'manager', 'opening-destroy' => 'staff',
		'reading-markRead' => 'councillor',
		'draft-index' => 'councillor',
		'draft-meeting' => 'councillor',
		'draft-file' => 'staff',
		'stakeholder-index' => 'staff',
		'stakeholder-create' => 'staff',
		'stakeholder-destroy' => 'staff',
		'publication-publish' => 'manager',
		'publication-withdraw' => 'manager',
		'publication-publishMeeting' => 'manager',
		'reading-show' => 'councillor',
		'discussion-index' => 'staff',
		'discussion-begin' => 'staff',
		'discussion-answer' => 'staff',
		'discussion-edit' => 'staff',
		'discussion-withdraw' => 'staff',
		'discussion-resolve' => 'staff',
		'discussion-markRead' => 'staff',
		'discussion-readers' => 'staff',
		'review-show' => 'staff',
		'review-set' => 'manager',
		'review-cancel' => 'manager',
		'review-answer' => 'manager',
		'review-askAgain' => 'manager',
		'reply-mine' => 'councillor', 'reply-answer' => 'councillor', 'reply-settle' => 'councillor', 'reply-index' => 'staff', 'reply-record' => 'manager',
		'absence-show' => 'councillor',
		'absence-declare' => 'councillor',
		'absence-end' => 'councillor',
	];

	/** What undoes an allowed call, so that the next one finds what this one found. */
	private const UNDONE_BY = [
		'meeting-destroy' => ['POST', '/meetings/{meetingId}/restore'],
		'meeting-cancel' => ['POST', '/meetings/{meetingId}/reopen'],
		'itemPlace-destroy' => ['POST', '/items/{itemId}/restore'],
		'paperFile-destroy' => ['POST', '/papers/{paperId}/files/{paperFileId}/restore'],
		'document-destroy' => ['POST', '/documents/{documentId}/restore'],
		'restriction-create' => ['DELETE', '/documents/{documentId}/restriction'],
	];

	private const RANK = ['councillor' => 1, 'staff' => 2, 'manager' => 3];

	private static TownHall $ours;
	private static TownHall $others;
	private static Askers $askers;
	private static ?ProposedSubjects $proposed = null;
	/** @var array<string, int|string> path parameters by name */
	private static array $ids;

	#[\Override]
	public static function setUpBeforeClass(): void {
		self::$ours = new TownHall(self::named('ours'));
		self::$others = new TownHall(self::named('others'));
		self::$ids = self::contents(self::$ours);
		self::$askers = new Askers(self::$ours, self::$others, (int)self::$ids['itemId']);
	}

	/** @return array<string, int|string> one of each thing of a council */
	private static function contents(TownHall $hall): array {
		$council = $hall->councilId;
		$meeting = $hall->manager->api('POST', "/councils/$council/meetings", [
			'kind' => 'ordinary', 'title' => 'Conseil municipal', 'startsAt' => '2027-01-19T19:00', 'place' => 'Mairie',
		])->data()['id'];
		$item = $hall->manager->api('POST', "/meetings/$meeting/items", ['kind' => 'deliberation', 'title' => 'Tarifs'])->data();
		$expected = $hall->manager->api('PUT', "/items/{$item['id']}/expected", ['labels' => ['Plan']])->data()[0]['id'];
		$published = $hall->manager->api('POST', "/meetings/$meeting/items", ['kind' => 'deliberation', 'title' => 'Voirie'])->data();
		$path = $hall->manager->api('POST', "/meetings/$meeting/sync")->data()['path'];
		foreach ([$item, $published] as $each) {
			$hall->manager->dav('PUT', "$path/{$each['folderName']}/note.odt", 'brouillon');
		}
		$hall->manager->api('POST', "/meetings/$meeting/sync");
		// A councillor sees a meeting once something of it is published.
		self::assertStatus(200, $hall->manager->api('POST', "/meetings/$meeting/publish", ['itemIds' => [$published['id']]]));
		$items = $hall->manager->api('GET', "/meetings/$meeting/preparation")->data()['items'];
		$paper = $hall->manager->api('POST', "/councils/$council/papers", ['title' => 'Chemin du Replat'])->data()['id'];
		$hall->manager->dav('PUT', $hall->folder('Préparation') . '/Dossiers/Chemin du Replat/devis.pdf', 'devis');
		$hall->manager->api('POST', "/councils/$council/papers/sync");
		self::assertStatus(200, $hall->manager->api('PUT', "/items/{$published['id']}/paper", ['paperId' => $paper]));
		$review = $hall->manager->api('PUT', "/items/{$item['id']}/review", ['reviewers' => ['valerie-' . $hall->suffix]], ['If-Match' => '"0"'])->data();
		return CommissionOperations::contents($hall, $published['id']) + ConvocationOperations::contents($hall) + [
			'visaId' => $review['visas'][0]['id'], 'councilId' => $council, 'meetingId' => $meeting, 'itemId' => $item['id'], 'expectedId' => $expected,
			'documentId' => $items[0]['documents'][0]['id'], 'publishedId' => $items[1]['documents'][0]['id'],
			'memberId' => self::member($hall), 'paperId' => $paper, 'paperFileId' => $hall->manager->api('GET', "/papers/$paper")->data()['files'][0]['id'], 'uid' => 'lea-' . $hall->suffix, 'otherItemId' => $published['id'],
			'callId' => $hall->manager->api('POST', "/meetings/$meeting/call", ['deadline' => '2027-01-08T18:00', 'audience' => 'both'])->data()['id'],
			'templateId' => $hall->manager->api('GET', "/councils/$council/templates")->data()['templates'][0]['fileId'],
		];
	}

	private static function member(TownHall $hall): int {
		return $hall->manager->api('POST', "/councils/{$hall->councilId}/members", ['firstName' => 'Odile', 'lastName' => 'Perrachon', 'function' => 'maire', 'channel' => 'paper'])->data()['id'];
	}

	/** @return iterable<string, array{Operation}> */
	public static function operations(): iterable {
		foreach (Operation::all() as $operation) {
			yield $operation->id => [$operation];
		}
	}

	#[DataProvider('operations')]
	public function testOnlyThoseWhoMayGetThrough(Operation $operation): void {
		$table = self::LEAST_ROLE + CommissionOperations::LEAST_ROLE + ConvocationOperations::LEAST_ROLE + ProposedSubjects::LEAST_ROLE;
		self::assertArrayHasKey($operation->id, $table, 'Say in the table who may');
		$least = $table[$operation->id];
		foreach (self::$askers->all() as $person) {
			$answer = $this->ask($operation, $person->client);
			$expectation = "{$operation->id} asked by {$person->name} answered {$answer->status}: " . substr($answer->body, 0, 300);
			match (true) {
				$person->role === null => self::assertSame(401, $answer->status, $expectation),
				$least === 'administration' => $person->role === 'admin'
					? self::assertAllowed($answer, $expectation)
					: self::assertSame(403, $answer->status, $expectation),
				$least === 'user' => self::assertSame(200, $answer->status, $expectation),
				!isset(self::RANK[$person->role]) => self::assertSame(404, $answer->status, $expectation),
				$person->name === Askers::WORKS_ON_IT && in_array($operation->id, Askers::INVOLVED, true) => self::assertAllowed($answer, $expectation, 403),
				ProposedSubjects::isForAuthors($least) => ProposedSubjects::allow($person, $least)
					? self::assertAllowed($answer, $expectation)
					: self::assertContains($answer->status, [403, 404], $expectation),
				self::RANK[$person->role] < (self::RANK[$least] ?? 0) => self::assertContains($answer->status, [403, 404], $expectation),
				default => self::assertAllowed($answer, $expectation),
			};
		}
	}

	/** Through the gate: done, or refused for what was asked, not for who asked. */
	private static function assertAllowed(Answer $answer, string $expectation, int ...$besides): void {
		self::assertNotContains($answer->status, array_diff([401, 403, 404], $besides), $expectation);
		self::assertLessThan(500, $answer->status, $expectation);
	}

	/** @return array<string, mixed>|null */
	private function body(Operation $operation): ?array {
		return match ($operation->id) {
			'itemPlace-move' => ['meetingId' => self::$ids['meetingId']],
			'item-expect' => ['labels' => ['Plan']],
			'reading-markRead' => ['version' => 'seen'],
			'item-answer' => ['documentId' => null],
			'document-move' => ['itemId' => self::$ids['itemId']],
			'discussion-begin', 'discussion-answer', 'discussion-edit' => ['text' => 'On garde l’arrondi ?'],
			'paperPeople-add' => ['uid' => self::$ids['uid']],
			'paperAgenda-inscribe' => ['meetingId' => self::$ids['meetingId'], 'fileIds' => []],
			'paperAgenda-attach' => ['paperId' => self::$ids['paperId']],
			'template-write' => ['templateId' => self::$ids['templateId']],
			default => CommissionOperations::body($operation->id, self::$ids) ?? $operation->body(),
		};
	}

	private function ask(Operation $operation, Client $client): Answer {
		$ids = CommissionOperations::ids($operation->id, self::$ids, self::$ours);
		if ($operation->id === 'member-destroy') {
			$ids['memberId'] = self::member(self::$ours);
		}
		if (str_starts_with($operation->id, 'proposal')) {
			$ids += (self::$proposed ??= new ProposedSubjects(self::$ours))->idsFor($operation);
		}
		if (str_starts_with($operation->id, 'discussion-')) {
			$ids['messageId'] = (new Talk((int)$ids['itemId']))->messageOf($client, self::$ours->manager);
		}
		if ($operation->id === 'paperAgenda-giveBack') {
			$ids['itemId'] = $ids['otherItemId']; // what goes back to the paper is no longer a document of the item
			self::assertStatus(200, self::$ours->manager->api('PUT', "/items/{$ids['itemId']}/paper", ['paperId' => $ids['paperId']]));
		}
		if ($operation->id === 'filePlace-show') {
			$documents = array_merge(...array_column(self::$ours->manager->api('GET', "/meetings/{$ids['meetingId']}/preparation")->data()['items'], 'documents'));
			$ids['fileId'] = array_column($documents, 'fileId', 'id')[$ids['documentId']];
		}
		if ($operation->id === 'reading-markRead') {
			$ids['documentId'] = $ids['publishedId'];
		}
		$answer = ConvocationOperations::asker($operation->id, $client)->api($operation->method, $operation->path($ids), $this->body($operation));
		if ($answer->status === 200 && isset(self::UNDONE_BY[$operation->id])) {
			[$method, $path] = self::UNDONE_BY[$operation->id];
			self::assertStatus(200, self::$ours->manager->api($method, Operation::fill($path, $ids)));
		}
		return $answer;
	}
}
