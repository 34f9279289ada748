<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Build\OpenApi;

use LogicException;
use PHPStan\PhpDocParser\Ast\ConstExpr\ConstExprIntegerNode;
use PHPStan\PhpDocParser\Ast\ConstExpr\ConstExprStringNode;
use PHPStan\PhpDocParser\Ast\Type\ArrayShapeNode;
use PHPStan\PhpDocParser\Ast\Type\ArrayTypeNode;
use PHPStan\PhpDocParser\Ast\Type\ConstTypeNode;
use PHPStan\PhpDocParser\Ast\Type\GenericTypeNode;
use PHPStan\PhpDocParser\Ast\Type\IdentifierTypeNode;
use PHPStan\PhpDocParser\Ast\Type\NullableTypeNode;
use PHPStan\PhpDocParser\Ast\Type\TypeNode;
use PHPStan\PhpDocParser\Ast\Type\UnionTypeNode;

/** PHPDoc types as JSON Schema 2020-12. `ConseilCouncil` becomes a reference to the schema `Council`. */
final class Schemas {
	private const PREFIX = 'Conseil';
	private const SCALARS = [
		'int' => ['type' => 'integer'],
		'positive-int' => ['type' => 'integer', 'minimum' => 1],
		'non-negative-int' => ['type' => 'integer', 'minimum' => 0],
		'float' => ['type' => 'number'],
		'bool' => ['type' => 'boolean'],
		'string' => ['type' => 'string'],
		'non-empty-string' => ['type' => 'string', 'minLength' => 1],
		'null' => ['type' => 'null'],
		'mixed' => [],
	];

	/** @return array<string, array<string, mixed>> every `@psalm-type` of the comment, by schema name */
	public function named(DocComment $comment): array {
		$schemas = [];
		foreach ($comment->node->getTypeAliasTagValues('@psalm-type') as $alias) {
			$schemas[$this->name($alias->alias)] = $this->schema($alias->type);
		}
		ksort($schemas);
		return $schemas;
	}

	/** @return array<string, mixed> */
	public function schema(TypeNode $type): array {
		return match (true) {
			$type instanceof IdentifierTypeNode => $this->identifier($type->name),
			$type instanceof NullableTypeNode => $this->nullable($this->schema($type->type)),
			$type instanceof UnionTypeNode => $this->union($type),
			$type instanceof ConstTypeNode => ['const' => $this->constant($type)],
			$type instanceof ArrayShapeNode => $this->shape($type),
			$type instanceof ArrayTypeNode => ['type' => 'array', 'items' => $this->schema($type->type)],
			$type instanceof GenericTypeNode => $this->generic($type),
			default => throw new LogicException('No JSON Schema for the type ' . $type),
		};
	}

	/** @return array<string, mixed> */
	private function identifier(string $name): array {
		return self::SCALARS[$name] ?? ['$ref' => '#/components/schemas/' . $this->name($name)];
	}

	private function name(string $alias): string {
		if (!str_starts_with($alias, self::PREFIX)) {
			throw new LogicException("The type $alias is unknown: ours start with " . self::PREFIX);
		}
		return substr($alias, strlen(self::PREFIX));
	}

	/**
	 * @param array<string, mixed> $schema
	 * @return array<string, mixed>
	 */
	private function nullable(array $schema): array {
		return is_string($schema['type'] ?? null)
			? ['type' => [$schema['type'], 'null']] + $schema
			: ['anyOf' => [$schema, ['type' => 'null']]];
	}

	/** @return array<string, mixed> */
	private function union(UnionTypeNode $union): array {
		$nullable = false;
		$members = [];
		foreach ($union->types as $type) {
			if ($type instanceof IdentifierTypeNode && $type->name === 'null') {
				$nullable = true;
			} else {
				$members[] = $type;
			}
		}
		$constants = array_filter($members, static fn (TypeNode $type): bool => $type instanceof ConstTypeNode);
		if (count($constants) === count($members)) {
			$values = array_map($this->constant(...), array_values($constants));
			$scalar = ['type' => is_int($values[0]) ? 'integer' : 'string', 'enum' => $values];
			return $nullable ? ['type' => [$scalar['type'], 'null'], 'enum' => [...$values, null]] : $scalar;
		}
		$schemas = array_map($this->schema(...), $members);
		$schema = count($schemas) === 1 ? $schemas[0] : ['anyOf' => $schemas];
		return $nullable ? $this->nullable($schema) : $schema;
	}

	private function constant(ConstTypeNode $type): string|int {
		return match (true) {
			$type->constExpr instanceof ConstExprStringNode => $type->constExpr->value,
			$type->constExpr instanceof ConstExprIntegerNode => (int)$type->constExpr->value,
			default => throw new LogicException('No JSON Schema for the constant ' . $type),
		};
	}

	/** @return array<string, mixed> closed: what is not described is not allowed */
	private function shape(ArrayShapeNode $shape): array {
		if ($shape->items === []) {
			return ['type' => 'array', 'maxItems' => 0];
		}
		$properties = [];
		$required = [];
		foreach ($shape->items as $item) {
			$key = $item->keyName instanceof ConstExprStringNode ? $item->keyName->value : (string)$item->keyName;
			$properties[$key] = $this->schema($item->valueType);
			if (!$item->optional) {
				$required[] = $key;
			}
		}
		return ['type' => 'object', 'required' => $required, 'properties' => $properties, 'additionalProperties' => false];
	}

	/** @return array<string, mixed> */
	private function generic(GenericTypeNode $type): array {
		$arguments = $type->genericTypes;
		return match ((string)$type->type) {
			'list', 'array', 'non-empty-list' => count($arguments) === 1
				? ['type' => 'array', 'items' => $this->schema($arguments[0])]
				: ['type' => 'object', 'additionalProperties' => $this->schema($arguments[1]) ?: true],
			'int' => array_filter([
				'type' => 'integer',
				'minimum' => is_numeric((string)$arguments[0]) ? (int)(string)$arguments[0] : null,
				'maximum' => is_numeric((string)$arguments[1]) ? (int)(string)$arguments[1] : null,
			], static fn (mixed $value): bool => $value !== null),
			default => throw new LogicException('No JSON Schema for the type ' . $type),
		};
	}
}
